/** Unmasking over HTTP. */
@NullMarked
package org.linli.registry.unmasking.adapter.rest;

import org.jspecify.annotations.NullMarked;
