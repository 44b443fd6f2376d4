/** Messages on this machine's disk while the database is down. */
@NullMarked
package org.linli.emergency.event.adapter.journal;

import org.jspecify.annotations.NullMarked;
