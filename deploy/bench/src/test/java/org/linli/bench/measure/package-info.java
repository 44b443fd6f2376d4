/** Processor time, memory, schedules, spreads. */
@NullMarked
package org.linli.bench.measure;

import org.jspecify.annotations.NullMarked;
