/** The whole platform on one machine: the real parts, every service, and the demo city. */
@NullMarked
package org.linli.local;

import org.jspecify.annotations.NullMarked;
