/** Orders over HTTP: parse, call, shape. */
@NullMarked
package org.linli.dispatch.order.adapter.rest;

import org.jspecify.annotations.NullMarked;
