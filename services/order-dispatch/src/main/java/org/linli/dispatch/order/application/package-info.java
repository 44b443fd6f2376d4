/** Use cases of orders, each in three beats: load, decide, record; and the ports they need. */
@NullMarked
package org.linli.dispatch.order.application;

import org.jspecify.annotations.NullMarked;
