/** Every architecture rule proven on samples that keep it and samples that break it. */
@NullMarked
package org.linli.testkit.architecture;

import org.jspecify.annotations.NullMarked;
