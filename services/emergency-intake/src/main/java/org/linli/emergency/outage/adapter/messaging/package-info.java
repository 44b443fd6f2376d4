/** Whether Kafka answers. */
@NullMarked
package org.linli.emergency.outage.adapter.messaging;

import org.jspecify.annotations.NullMarked;
