/** What other services are told about devices. */
@NullMarked
package org.linli.emergency.device.adapter.messaging;

import org.jspecify.annotations.NullMarked;
