/** Emergency cards, sealed, in PostgreSQL. */
@NullMarked
package org.linli.emergency.card.adapter.persistence;

import org.jspecify.annotations.NullMarked;
