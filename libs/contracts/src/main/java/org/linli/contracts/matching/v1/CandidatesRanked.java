package org.linli.contracts.matching.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * Ranked candidates for an order, best first.
 *
 * @param orderId the service order
 * @param requestId the question answered
 * @param method ROAD or STRAIGHT_LINE (直线估算)
 * @param mode travel profile id
 * @param graphVersion road graph used, empty for straight line
 * @param circleMinutes circle searched, in minutes: riding to a home, walking to a facility
 * @param candidates best first
 * @param at when it happened
 */
public record CandidatesRanked(
        UUID orderId,
        UUID requestId,
        String method,
        String mode,
        String graphVersion,
        int circleMinutes,
        List<Candidate> candidates,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<CandidatesRanked> TYPE =
            EventType.of("linli.matching.match.candidates-ranked.v1", "linli.matching.match", CandidatesRanked.class);

    public CandidatesRanked {
        candidates = List.copyOf(candidates);
    }

    /**
     * A provider with its best feasible crew, or with a facility to which the resident walks.
     *
     * @param rank 1 is best
     * @param providerId the provider
     * @param crew the crew proposed, nobody for a facility
     * @param score sum of the points of the reasons
     * @param reasons why this score
     * @param place the facility and the way to it, absent for a service at home
     */
    public record Candidate(
            int rank,
            UUID providerId,
            List<Member> crew,
            double score,
            List<Reason> reasons,
            @Nullable FacilityOnFoot place) {

        public Candidate {
            crew = List.copyOf(crew);
            reasons = List.copyOf(reasons);
        }

        /** With a crew. */
        public Candidate(int rank, UUID providerId, List<Member> crew, double score, List<Reason> reasons) {
            this(rank, providerId, crew, score, reasons, null);
        }
    }

    /**
     * A facility with the resident's way to it.
     *
     * @param facilityId the facility
     * @param minutes walking minutes
     * @param metres walking metres
     */
    public record FacilityOnFoot(UUID facilityId, double minutes, int metres) {}

    /**
     * A caregiver with the way to the home.
     *
     * @param caregiverId the caregiver
     * @param minutes travel minutes
     * @param metres travel metres
     */
    public record Member(UUID caregiverId, double minutes, int metres) {}

    /**
     * One justification.
     *
     * @param code stable code
     * @param text Chinese sentence for people
     * @param points contribution to the score
     */
    public record Reason(String code, String text, double points) {}
}
