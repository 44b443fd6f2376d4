/** How figures are taken: processor time of processes, their memory, load with and without a fixed rate, spreads. */
@NullMarked
package org.linli.bench.measure;

import org.jspecify.annotations.NullMarked;
