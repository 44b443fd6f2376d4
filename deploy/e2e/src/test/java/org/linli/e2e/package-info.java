/** Stories and proofs on the packaged services with real parts and the demo city. */
@NullMarked
package org.linli.e2e;

import org.jspecify.annotations.NullMarked;
