/** What the clock sets going. */
@NullMarked
package org.linli.dispatch.order.adapter.timer;

import org.jspecify.annotations.NullMarked;
