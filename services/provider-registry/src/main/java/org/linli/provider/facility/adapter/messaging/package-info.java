/** Facilities on Kafka. */
@NullMarked
package org.linli.provider.facility.adapter.messaging;

import org.jspecify.annotations.NullMarked;
