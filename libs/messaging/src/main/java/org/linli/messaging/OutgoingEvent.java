package org.linli.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * An event about to be published.
 *
 * @param id CloudEvents id; consumers recognise repeats by it
 * @param type published type; gives topic and schema
 * @param key Kafka key, which is also the CloudEvents subject: events of one key stay in order
 * @param version version of the aggregate, on snapshots only
 * @param payload record of the type, or null for a tombstone
 * @param at when it happened
 */
public record OutgoingEvent(
        UUID id,
        EventType<?> type,
        String key,
        @Nullable Long version,
        @Nullable Object payload,
        Instant at) {

    public OutgoingEvent {
        if (payload != null && !type.payload().isInstance(payload)) {
            throw new IllegalArgumentException(
                    "the payload is not a " + type.payload().getSimpleName());
        }
    }

    /** Something that happened. */
    public static <T> OutgoingEvent fact(UUID id, EventType<T> type, Object key, T payload, Instant at) {
        return new OutgoingEvent(id, type, key.toString(), null, payload, at);
    }

    /** The full state of a thing at {@code version}. */
    public static <T> OutgoingEvent snapshot(
            UUID id, EventType<T> type, Object key, long version, T payload, Instant at) {
        return new OutgoingEvent(id, type, key.toString(), version, payload, at);
    }

    /** The end of a snapshot. */
    public static OutgoingEvent tombstone(UUID id, EventType<?> type, Object key, long version, Instant at) {
        return new OutgoingEvent(id, type, key.toString(), version, null, at);
    }
}
