/** Residents as snapshots on Kafka, without personal data. */
@NullMarked
package org.linli.registry.resident.adapter.messaging;

import org.jspecify.annotations.NullMarked;
