/** A small service that writes notes into books, tells each as an event, and reads them back from Kafka. */
@NullMarked
package org.linli.messaging.sample;

import org.jspecify.annotations.NullMarked;
