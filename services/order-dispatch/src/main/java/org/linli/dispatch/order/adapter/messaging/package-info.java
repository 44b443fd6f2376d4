/** Orders and Kafka: facts to contract records, answers of matching to use cases, snapshots to what dispatch knows. */
@NullMarked
package org.linli.dispatch.order.adapter.messaging;

import org.jspecify.annotations.NullMarked;
