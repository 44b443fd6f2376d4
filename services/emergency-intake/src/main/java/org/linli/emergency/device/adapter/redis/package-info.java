/** What Redis remembers of devices. */
@NullMarked
package org.linli.emergency.device.adapter.redis;

import org.jspecify.annotations.NullMarked;
