package org.linli.contracts.matching.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * Ranked candidates for an order, best first.
 *
 * @param orderId the service order
 * @param requestId the question answered
 * @param method ROAD or STRAIGHT_LINE (直线估算)
 * @param mode travel profile id
 * @param graphVersion road graph used, empty for straight line
 * @param circleMinutes riding circle searched, in minutes
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
     * A provider with its best feasible crew.
     *
     * @param rank 1 is best
     * @param providerId the provider
     * @param crew the crew proposed
     * @param score sum of the points of the reasons
     * @param reasons why this score
     */
    public record Candidate(int rank, UUID providerId, List<Member> crew, double score, List<Reason> reasons) {
        public Candidate {
            crew = List.copyOf(crew);
            reasons = List.copyOf(reasons);
        }
    }

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
