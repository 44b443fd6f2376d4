/** Consents over HTTP. */
@NullMarked
package org.linli.registry.consent.adapter.rest;

import org.jspecify.annotations.NullMarked;
