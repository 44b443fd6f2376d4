/** Messages whose reading was interrupted. */
@NullMarked
package org.linli.emergency.event.adapter.timer;

import org.jspecify.annotations.NullMarked;
