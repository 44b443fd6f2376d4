/** Stands for the published contracts in the samples of the architecture rules. */
@NullMarked
package org.linli.contracts.sample;

import org.jspecify.annotations.NullMarked;
