/** Roads: the invented network, written and read as OpenStreetMap data. */
@NullMarked
package org.linli.city.roads;

import org.jspecify.annotations.NullMarked;
