/** Caregivers in PostgreSQL, names and phones encrypted. */
@NullMarked
package org.linli.provider.caregiver.adapter.persistence;

import org.jspecify.annotations.NullMarked;
