/** The catalogue on Kafka. */
@NullMarked
package org.linli.provider.catalogue.adapter.messaging;

import org.jspecify.annotations.NullMarked;
