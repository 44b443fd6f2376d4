/** Facilities in PostgreSQL. */
@NullMarked
package org.linli.provider.facility.adapter.persistence;

import org.jspecify.annotations.NullMarked;
