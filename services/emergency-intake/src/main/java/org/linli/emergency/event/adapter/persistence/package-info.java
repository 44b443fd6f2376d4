/** Messages and what they say, in PostgreSQL. */
@NullMarked
package org.linli.emergency.event.adapter.persistence;

import org.jspecify.annotations.NullMarked;
