/** The documents say what is there. */
@NullMarked
package org.linli.docs;

import org.jspecify.annotations.NullMarked;
