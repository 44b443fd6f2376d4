/** Ways measured with the travel-time library. */
@NullMarked
package org.linli.matching.match.adapter.roads;

import org.jspecify.annotations.NullMarked;
