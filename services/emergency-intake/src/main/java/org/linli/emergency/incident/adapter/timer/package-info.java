/** What the clock sets going. */
@NullMarked
package org.linli.emergency.incident.adapter.timer;

import org.jspecify.annotations.NullMarked;
