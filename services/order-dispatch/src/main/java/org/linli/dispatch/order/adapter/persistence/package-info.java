/** Orders in PostgreSQL: flat rows, one mapper to and from the states, scopes as SQL conditions. */
@NullMarked
package org.linli.dispatch.order.adapter.persistence;

import org.jspecify.annotations.NullMarked;
