/** The promises of the demo city, checked. */
@NullMarked
package org.linli.city.roads;

import org.jspecify.annotations.NullMarked;
