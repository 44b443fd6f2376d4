/** Who calls, in which role, and what of the city they may see. */
@NullMarked
package org.linli.security;

import org.jspecify.annotations.NullMarked;
