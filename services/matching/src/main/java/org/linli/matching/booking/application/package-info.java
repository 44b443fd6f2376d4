/** Visits promised and done, as order-dispatch tells of them: advice for matching, never the guard against double booking. */
@NullMarked
package org.linli.matching.booking.application;

import org.jspecify.annotations.NullMarked;
