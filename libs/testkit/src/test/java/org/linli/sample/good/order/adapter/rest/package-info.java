/** A REST adapter that keeps every rule. */
@NullMarked
package org.linli.sample.good.order.adapter.rest;

import org.jspecify.annotations.NullMarked;
