/** Residents as the registry tells of them. */
@NullMarked
package org.linli.emergency.card.adapter.messaging;

import org.jspecify.annotations.NullMarked;
