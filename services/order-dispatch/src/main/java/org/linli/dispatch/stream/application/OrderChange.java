package org.linli.dispatch.stream.application;

import java.time.Instant;
import java.util.UUID;

/**
 * One fact about an order, with the state the order is in by now.
 *
 * @param position its place in the feed
 * @param order the order
 * @param type type under which it was published
 * @param at when it happened
 * @param state state of the order now
 * @param version version of the order now
 * @param audience whom it concerns
 */
public record OrderChange(
        FeedPosition position, UUID order, String type, Instant at, String state, long version, Audience audience) {

    /** What it is about. */
    public enum Topic {
        OFFER,
        VISIT,
        ORDER
    }

    /** What it is about, told from its type. */
    public Topic topic() {
        if (type.contains(".offer")) {
            return Topic.OFFER;
        }
        return type.startsWith("linli.dispatch.visit.") ? Topic.VISIT : Topic.ORDER;
    }
}
