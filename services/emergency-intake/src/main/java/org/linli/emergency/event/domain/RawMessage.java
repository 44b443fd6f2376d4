package org.linli.emergency.event.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as it arrived, before anybody has understood it.
 *
 * @param source code of the protocol or channel, such as {@code scaip}; names the {@code MessageReader}
 * @param device who sent it, as the source names it; empty when not even that can be told
 * @param identity what makes it the same message when it comes again
 * @param contentType media type of the body
 * @param body the bytes
 * @param origin network address it came from
 * @param receivedAt when it arrived; kept when it is replayed from the journal
 */
public record RawMessage(
        String source,
        String device,
        Identity identity,
        String contentType,
        Body body,
        Optional<String> origin,
        Instant receivedAt) {

    /** What makes a message the same one when the vendor sends it again. */
    public sealed interface Identity {

        /** The vendor gives every message an id. */
        record VendorId(String id) implements Identity {}

        /** Whoever sends it made up a key: the same key with the same content is the same message. */
        record KeyedContent(String key) implements Identity {}

        /** No id, but the content carries the time of what happened: the same content is the same message. */
        record TimedContent() implements Identity {}

        /** Neither: the same content is the same message only within a short time, since a second press looks alike. */
        record Content() implements Identity {}
    }
}
