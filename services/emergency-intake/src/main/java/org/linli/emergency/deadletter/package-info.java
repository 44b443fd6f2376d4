/** Messages this service could not apply. */
@NullMarked
package org.linli.emergency.deadletter;

import org.jspecify.annotations.NullMarked;
