/** Providers on Kafka. */
@NullMarked
package org.linli.provider.provider.adapter.messaging;

import org.jspecify.annotations.NullMarked;
