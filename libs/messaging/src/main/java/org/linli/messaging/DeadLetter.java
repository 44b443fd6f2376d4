package org.linli.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be applied.
 *
 * @param id number in this service
 * @param consumer who could not apply it
 * @param topic where it came from
 * @param key its Kafka key
 * @param eventId its CloudEvents id, "null" when it had none
 * @param type its CloudEvents type, "null" when it had none
 * @param reason why it could not be applied
 * @param headers all headers, as a JSON object
 * @param value its value
 * @param failedAt when it was kept
 * @param replayedAt when it was last sent again
 */
public record DeadLetter(
        long id,
        String consumer,
        String topic,
        String key,
        String eventId,
        String type,
        String reason,
        String headers,
        String value,
        Instant failedAt,
        @Nullable Instant replayedAt) {}
