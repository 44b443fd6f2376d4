/** The feed of changes from table {@code order_event}. */
@NullMarked
package org.linli.dispatch.stream.adapter.persistence;

import org.jspecify.annotations.NullMarked;
