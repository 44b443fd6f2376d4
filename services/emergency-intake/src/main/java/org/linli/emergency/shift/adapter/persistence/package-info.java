/** Shifts in PostgreSQL. */
@NullMarked
package org.linli.emergency.shift.adapter.persistence;

import org.jspecify.annotations.NullMarked;
