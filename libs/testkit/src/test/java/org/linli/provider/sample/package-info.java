/** Stands for another service in the samples of the architecture rules. */
@NullMarked
package org.linli.provider.sample;

import org.jspecify.annotations.NullMarked;
