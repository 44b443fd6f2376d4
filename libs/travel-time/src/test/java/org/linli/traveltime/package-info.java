/** Tests on hand-made networks, on a generated city and on a real extract when there is one. */
@NullMarked
package org.linli.traveltime;

import org.jspecify.annotations.NullMarked;
