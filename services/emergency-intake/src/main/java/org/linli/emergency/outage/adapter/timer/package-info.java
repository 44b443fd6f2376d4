/** Looks at the parts every other second. */
@NullMarked
package org.linli.emergency.outage.adapter.timer;

import org.jspecify.annotations.NullMarked;
