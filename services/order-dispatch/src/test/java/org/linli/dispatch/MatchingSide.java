package org.linli.dispatch;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.contracts.matching.v1.CandidatesRanked.Candidate;
import org.linli.contracts.matching.v1.CandidatesRanked.FacilityOnFoot;
import org.linli.contracts.matching.v1.CandidatesRanked.Member;
import org.linli.contracts.matching.v1.CandidatesRanked.Reason;
import org.linli.contracts.matching.v1.ShortfallFound;

/** The other service: reads questions from its topic and answers on its own. */
final class MatchingSide {

    private MatchingSide() {}

    /** The {@code n}-th question about an order, counted from one. */
    static MatchingRequested question(UUID order, int n) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> Said.all(MatchingRequested.TYPE, order), asked -> asked.size() >= n)
                .get(n - 1);
    }

    static void rank(UUID order, UUID... providers) {
        rank(question(order, 1), providers);
    }

    static void rank(MatchingRequested question, UUID... providers) {
        List<Candidate> candidates = new ArrayList<>();
        for (UUID provider : providers) {
            candidates.add(new Candidate(
                    candidates.size() + 1,
                    provider,
                    List.of(new Member(UUID.randomUUID(), 7.5, 2100), new Member(UUID.randomUUID(), 9.0, 2600)),
                    80 - candidates.size(),
                    List.of(new Reason("NEAR", "路程短", 40))));
        }
        Messages.fact(
                CandidatesRanked.TYPE,
                question.orderId(),
                new CandidatesRanked(
                        question.orderId(),
                        question.requestId(),
                        "ROAD",
                        "ebike",
                        "g1",
                        15,
                        candidates,
                        Instant.now()));
    }

    /** Answers a question about a service at a facility: provider and facility in turn, best first. */
    static void rankPlaces(MatchingRequested question, UUID... providersAndFacilities) {
        List<Candidate> candidates = new ArrayList<>();
        for (int n = 0; n < providersAndFacilities.length; n += 2) {
            candidates.add(new Candidate(
                    candidates.size() + 1,
                    providersAndFacilities[n],
                    List.of(),
                    86 - n,
                    List.of(new Reason("WALKING_TIME", "从住址到站点步行6.7分钟（300米）", 56)),
                    new FacilityOnFoot(providersAndFacilities[n + 1], 6.7, 300)));
        }
        Messages.fact(
                CandidatesRanked.TYPE,
                question.orderId(),
                new CandidatesRanked(
                        question.orderId(),
                        question.requestId(),
                        "ROAD",
                        "foot-slow",
                        "g1",
                        15,
                        candidates,
                        Instant.now()));
    }

    static void shortfall(UUID order) {
        MatchingRequested question = question(order, 1);
        Messages.fact(
                ShortfallFound.TYPE,
                order,
                new ShortfallFound(
                        order, question.requestId(), "CIRCLE", "圈内没有服务商", "扩大服务圈", 3, "ROAD", Instant.now()));
    }
}
