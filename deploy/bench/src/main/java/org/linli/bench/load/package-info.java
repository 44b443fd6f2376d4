/** The demo city's people at the public door, as many at once as a measurement wants. */
@NullMarked
package org.linli.bench.load;

import org.jspecify.annotations.NullMarked;
