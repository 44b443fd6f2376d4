package org.linli.dispatch.order.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as callers see it.
 *
 * @param id the order
 * @param version for {@code If-Match}
 * @param state REQUESTED, FUNDED, MATCHING, OFFERED, QUEUED, ACCEPTED, IN_SERVICE, COMPLETED, CANCELLED or FAILED
 * @param queue why it waits for a dispatcher, if it does: queued, or with an exception to decide about
 * @param offer the open offer, for the area and the provider that has it
 * @param pastOffers who refused or let it lapse, for the area only
 * @param assignment who does it and when, once a provider has accepted
 * @param visits one per crew member
 * @param attendance the resident at the facility, for a service there
 * @param exceptions what got in the way
 * @param ending how it ended, once it has
 */
public record OrderView(
        UUID id,
        long version,
        String state,
        UUID residentId,
        String division,
        ItemView item,
        WindowView window,
        String urgency,
        String funding,
        String channel,
        String answerWithin,
        @Nullable String note,
        Instant requestedAt,
        @Nullable QueueView queue,
        @Nullable OfferView offer,
        List<PastOfferView> pastOffers,
        @Nullable AssignmentView assignment,
        List<VisitView> visits,
        @Nullable AttendanceView attendance,
        List<ExceptionView> exceptions,
        @Nullable EndingView ending) {

    public OrderView {
        pastOffers = List.copyOf(pastOffers);
        visits = List.copyOf(visits);
        exceptions = List.copyOf(exceptions);
    }

    /** The service item on the terms of this order. */
    public record ItemView(
            String code,
            int edition,
            String kind,
            int standardMinutes,
            long priceFen,
            @Nullable String requiredQualification,
            int minCrew,
            String sexRule,
            @Nullable String place) {}

    /** When the visit is to begin. */
    public record WindowView(Instant start, Instant end) {}

    /** Why it waits for a dispatcher: reason, since when, and what matching said. */
    public record QueueView(
            String reason,
            Instant since,
            @Nullable String rule,
            @Nullable String text,
            @Nullable String advice) {}

    /**
     * An offer; rank 0 was chosen by a dispatcher, and then there is no way known. With a facility the resident comes there
     * and no crew is proposed.
     */
    public record OfferView(
            UUID offerId,
            UUID providerId,
            int rank,
            List<UUID> proposedCrew,
            @Nullable Double travelMinutes,
            @Nullable Integer travelMetres,
            Instant offeredAt,
            Instant expiresAt,
            @Nullable UUID facilityId) {}

    /** An offer that is closed: ACCEPTED, DECLINED, EXPIRED or WITHDRAWN. */
    public record PastOfferView(
            UUID offerId,
            UUID providerId,
            int rank,
            String outcome,
            @Nullable String reason,
            @Nullable String text,
            Instant at) {}

    /** Who does it and when. */
    public record AssignmentView(UUID providerId, Instant plannedStart, Instant plannedEnd) {}

    /** A visit: PLANNED, EN_ROUTE, CHECKED_IN or CHECKED_OUT; {@code version} is for {@code If-Match}. */
    public record VisitView(
            UUID caregiverId,
            long version,
            String state,
            @Nullable Instant departedAt,
            @Nullable Instant checkedInAt,
            @Nullable Integer metres,
            List<String> flags,
            @Nullable String reason,
            @Nullable Instant checkedOutAt,
            @Nullable ProofView proof) {}

    /** Proof of a visit. */
    public record ProofView(
            UUID proofId,
            List<UUID> photoIds,
            boolean signed,
            @Nullable UUID signaturePhotoId,
            @Nullable String cannotSignReason,
            @Nullable String note,
            boolean doubtful,
            int minutes) {}

    /** An exception, reported by a caregiver or noticed from news, and what was decided about it. */
    public record ExceptionView(
            UUID exceptionId,
            @Nullable UUID caregiverId,
            String kind,
            @Nullable String text,
            Instant at,
            @Nullable String decision,
            @Nullable String decisionReason) {}

    /** How it ended. */
    public record EndingView(
            Instant at,
            @Nullable String reason,
            @Nullable String text,
            boolean flagged,
            @Nullable Integer stars) {}
}
