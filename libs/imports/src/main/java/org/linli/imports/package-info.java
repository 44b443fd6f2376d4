/**
 * Files of many rows brought in: received and stored in sealed pieces, then processed piece after piece, each in one
 * transaction with its effects, its results and the progress.
 */
@NullMarked
package org.linli.imports;

import org.jspecify.annotations.NullMarked;
