/** Messages: stored first, then read, then acknowledged. */
@NullMarked
package org.linli.emergency.event.application;

import org.jspecify.annotations.NullMarked;
