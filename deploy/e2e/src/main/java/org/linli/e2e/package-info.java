/** Stories told through the public door, as the people of the city would live them. */
@NullMarked
package org.linli.e2e;

import org.jspecify.annotations.NullMarked;
