/** The access log and the visits that open an address, in PostgreSQL. */
@NullMarked
package org.linli.registry.unmasking.adapter.persistence;

import org.jspecify.annotations.NullMarked;
