/** Providers in PostgreSQL. */
@NullMarked
package org.linli.provider.provider.adapter.persistence;

import org.jspecify.annotations.NullMarked;
