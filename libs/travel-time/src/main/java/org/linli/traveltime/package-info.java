/**
 * How long it takes from many places to one: exact minutes on real roads by a reverse bounded search, or a declared
 * straight-line estimate where no road data is configured. Every figure says how it was made.
 */
@NullMarked
package org.linli.traveltime;

import org.jspecify.annotations.NullMarked;
