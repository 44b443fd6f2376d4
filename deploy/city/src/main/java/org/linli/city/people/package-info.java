/** Residents: shares, names, numbers that are valid and nobody's, homes along the roads. */
@NullMarked
package org.linli.city.people;

import org.jspecify.annotations.NullMarked;
