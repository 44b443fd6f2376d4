/** Messages this service could not apply. */
@NullMarked
package org.linli.dispatch.deadletter;

import org.jspecify.annotations.NullMarked;
