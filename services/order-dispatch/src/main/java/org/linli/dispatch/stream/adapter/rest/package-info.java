/** The event stream over HTTP. */
@NullMarked
package org.linli.dispatch.stream.adapter.rest;

import org.jspecify.annotations.NullMarked;
