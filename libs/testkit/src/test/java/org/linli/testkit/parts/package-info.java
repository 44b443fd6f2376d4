/** The parts shown to start, to keep what they must and to leave nothing behind. */
@NullMarked
package org.linli.testkit.parts;

import org.jspecify.annotations.NullMarked;
