/** Verifications of the access log over HTTP. */
@NullMarked
package org.linli.registry.audit.adapter.rest;

import org.jspecify.annotations.NullMarked;
