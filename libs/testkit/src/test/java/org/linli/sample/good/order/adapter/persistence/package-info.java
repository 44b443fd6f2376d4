/** A persistence adapter that keeps every rule. */
@NullMarked
package org.linli.sample.good.order.adapter.persistence;

import org.jspecify.annotations.NullMarked;
