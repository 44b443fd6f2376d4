/** Caregivers on Kafka, without names. */
@NullMarked
package org.linli.provider.caregiver.adapter.messaging;

import org.jspecify.annotations.NullMarked;
