/**
 * Events in and out: CloudEvents on Kafka through a transactional outbox and an inbox, snapshots into read models, and
 * dead letters that can be looked at and replayed.
 */
@NullMarked
package org.linli.messaging;

import org.jspecify.annotations.NullMarked;
