package org.linli.emergency.operator.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.domain.Priority;
import org.linli.emergency.operator.application.FeedEntry;
import org.linli.emergency.operator.application.FeedEntry.Summary;
import org.linli.emergency.operator.application.FeedUpdate;
import org.linli.emergency.operator.application.Presence.Desk;
import org.linli.emergency.outage.application.Outage;
import org.linli.emergency.outage.application.Part;

/**
 * A message to a screen.
 *
 * @param type {@code ready}, {@code incident}, {@code gone}, {@code degraded} or {@code heartbeat}
 * @param seq number of the fact; grows from fact to fact of an incident, with gaps. What is stored late is told late, behind
 *     higher numbers of other incidents
 * @param since give it as {@code since} when connecting again: nothing is missed, some facts may come twice
 * @param at when the fact happened, or the time of the heartbeat
 * @param event the fact
 * @param incident the incident by now
 * @param operators who is at a desk, in heartbeats
 * @param degraded what the service cannot use now; empty when all is well again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedMessage(
        String type,
        @Nullable Long seq,
        @Nullable String since,
        @Nullable Instant at,
        @Nullable Event event,
        @Nullable Line incident,
        @Nullable List<Desk> operators,
        @Nullable List<Lost> degraded) {

    /** What the service cannot use, since when, and what that means, as operators read it. */
    public record Lost(Part part, Instant since, String text) {}

    /** A fact. */
    public record Event(
            UUID id,
            String type,
            String actor,
            @JsonRawValue String detail) {}

    /** An incident as a line on a screen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID id,
            @Nullable Long version,
            @Nullable String state,
            @Nullable UUID residentId,
            @Nullable String division,
            @Nullable String kind,
            @Nullable Priority priority,
            @Nullable Boolean test,
            @Nullable Instant receivedAt,
            @Nullable Integer presses,
            @Nullable Instant lastPressAt,
            @Nullable String operator,
            @Nullable Boolean stale,
            @Nullable String offeredTo,
            @Nullable Instant holdUntil,
            @Nullable String stage,
            @Nullable Instant timerAt,
            @Nullable String proposed,
            @Nullable String disposition) {

        static Line of(Summary summary) {
            return new Line(
                    summary.id(),
                    summary.version(),
                    summary.state(),
                    summary.residentId(),
                    summary.division(),
                    summary.kind(),
                    Priority.of(summary.priority()),
                    summary.test(),
                    summary.receivedAt(),
                    summary.presses(),
                    summary.lastPressAt(),
                    summary.operator(),
                    summary.stale(),
                    summary.offeredTo(),
                    summary.holdUntil(),
                    summary.stage(),
                    summary.timerAt(),
                    summary.proposed(),
                    summary.disposition());
        }

        static Line gone(Summary summary) {
            return new Line(
                    summary.id(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    static FeedMessage of(FeedUpdate update) {
        return switch (update) {
            case FeedUpdate.Ready ready ->
                new FeedMessage("ready", null, ready.since().toString(), null, null, null, null, null);
            case FeedUpdate.Change change -> of(change);
        };
    }

    private static FeedMessage of(FeedUpdate.Change change) {
        FeedEntry entry = change.entry();
        long seq = entry.position().seq();
        String since = change.since().toString();
        if (change.gone()) {
            return new FeedMessage("gone", seq, since, entry.at(), null, Line.gone(entry.incident()), null, null);
        }
        return new FeedMessage(
                "incident",
                seq,
                since,
                entry.at(),
                new Event(entry.eventId(), entry.type(), entry.actor(), entry.detail()),
                Line.of(entry.incident()),
                null,
                null);
    }

    static FeedMessage heartbeat(Instant at, List<Desk> operators) {
        return new FeedMessage("heartbeat", null, null, at, null, null, operators, null);
    }

    static FeedMessage lost(List<Outage> outages) {
        return new FeedMessage(
                "degraded",
                null,
                null,
                null,
                null,
                null,
                null,
                outages.stream()
                        .map(outage -> new Lost(
                                outage.part(), outage.since(), outage.part().text()))
                        .toList());
    }
}
