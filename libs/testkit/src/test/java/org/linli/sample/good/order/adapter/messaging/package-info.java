/** A messaging adapter that keeps every rule. */
@NullMarked
package org.linli.sample.good.order.adapter.messaging;

import org.jspecify.annotations.NullMarked;
