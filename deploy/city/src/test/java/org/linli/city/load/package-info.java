/** The promises of the demo city, checked. */
@NullMarked
package org.linli.city.load;

import org.jspecify.annotations.NullMarked;
