/** Loads a demo city through the public door, with tokens of the right roles, so that it can be repeated or continued. */
@NullMarked
package org.linli.city.load;

import org.jspecify.annotations.NullMarked;
