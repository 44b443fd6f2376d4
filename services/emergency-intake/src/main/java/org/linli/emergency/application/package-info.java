/** Who acts, for every feature. */
@NullMarked
package org.linli.emergency.application;

import org.jspecify.annotations.NullMarked;
