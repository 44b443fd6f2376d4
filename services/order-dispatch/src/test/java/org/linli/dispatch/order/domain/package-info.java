/** The domain of orders, in milliseconds. */
@NullMarked
package org.linli.dispatch.order.domain;

import org.jspecify.annotations.NullMarked;
