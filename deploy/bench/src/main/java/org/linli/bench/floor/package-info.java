/** The floors: the least that would do the same, in a process of its own. */
@NullMarked
package org.linli.bench.floor;

import org.jspecify.annotations.NullMarked;
