/** Golden vectors and properties of the shared words. */
@NullMarked
package org.linli.kernel;

import org.jspecify.annotations.NullMarked;
