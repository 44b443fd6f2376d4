/** Duty numbers in PostgreSQL. */
@NullMarked
package org.linli.emergency.dutynumber.adapter.persistence;

import org.jspecify.annotations.NullMarked;
