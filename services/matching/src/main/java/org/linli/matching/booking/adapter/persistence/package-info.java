/** Bookings in PostgreSQL. */
@NullMarked
package org.linli.matching.booking.adapter.persistence;

import org.jspecify.annotations.NullMarked;
