/** Listens to visits. */
@NullMarked
package org.linli.matching.booking.adapter.messaging;

import org.jspecify.annotations.NullMarked;
