/** The local run shown to say clearly what is wrong, and to stop what it started. */
@NullMarked
package org.linli.local;

import org.jspecify.annotations.NullMarked;
