/**
 * The words every service shares: identifiers, money, places, time windows, and how a refusal is said. Plain Java, no
 * framework.
 */
@NullMarked
package org.linli.kernel;

import org.jspecify.annotations.NullMarked;
