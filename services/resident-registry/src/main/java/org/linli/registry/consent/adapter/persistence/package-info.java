/** The ledger of consents and its texts in PostgreSQL; signers sealed. */
@NullMarked
package org.linli.registry.consent.adapter.persistence;

import org.jspecify.annotations.NullMarked;
