/** The rules of dependency and discipline every module keeps, as tests of three lines. */
@NullMarked
package org.linli.testkit.architecture;

import org.jspecify.annotations.NullMarked;
