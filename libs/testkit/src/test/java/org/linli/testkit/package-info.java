/** The testkit shown to work by itself. */
@NullMarked
package org.linli.testkit;

import org.jspecify.annotations.NullMarked;
