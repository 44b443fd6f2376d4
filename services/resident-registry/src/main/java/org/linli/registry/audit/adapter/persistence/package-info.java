/** The chain and its verifications in PostgreSQL. */
@NullMarked
package org.linli.registry.audit.adapter.persistence;

import org.jspecify.annotations.NullMarked;
