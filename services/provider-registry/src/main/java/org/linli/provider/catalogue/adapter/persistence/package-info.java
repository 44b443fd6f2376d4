/** The catalogue in PostgreSQL. */
@NullMarked
package org.linli.provider.catalogue.adapter.persistence;

import org.jspecify.annotations.NullMarked;
