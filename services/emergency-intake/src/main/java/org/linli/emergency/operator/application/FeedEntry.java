package org.linli.emergency.operator.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact about an incident, with the incident as it is by now; nothing of it is personal.
 *
 * @param position its place in the feed
 * @param eventId the fact
 * @param type what sort
 * @param at when it happened
 * @param actor token subject of who made it so
 * @param detail JSON object with what else is known
 * @param incident the incident by now
 */
public record FeedEntry(
        FeedPosition position, UUID eventId, String type, Instant at, String actor, String detail, Summary incident) {

    /** An incident as a line on a screen. */
    public record Summary(
            UUID id,
            long version,
            String state,
            @Nullable UUID residentId,
            String division,
            String kind,
            int priority,
            boolean test,
            Instant receivedAt,
            int presses,
            Instant lastPressAt,
            @Nullable String operator,
            boolean stale,
            @Nullable String offeredTo,
            @Nullable Instant holdUntil,
            String stage,
            @Nullable Instant timerAt,
            @Nullable String proposed,
            @Nullable String disposition) {}
}
