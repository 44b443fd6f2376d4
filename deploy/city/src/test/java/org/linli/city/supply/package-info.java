/** The promises of the demo city, checked. */
@NullMarked
package org.linli.city.supply;

import org.jspecify.annotations.NullMarked;
