/**
 * Measures what the project claims about speed, each figure beside a floor measured in the same run on the same machine.
 */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
