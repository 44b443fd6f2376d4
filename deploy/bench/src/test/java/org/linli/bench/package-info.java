/** What the benchmarks reckon with, so that none of them can lie silently. */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
