/** When somebody looks after devices. */
@NullMarked
package org.linli.emergency.device.adapter.timer;

import org.jspecify.annotations.NullMarked;
