package org.linli.matching.match.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.contracts.matching.v1.ShortfallFound;
import org.linli.matching.match.application.Answer;
import org.linli.matching.match.application.MatchOutbox;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Candidate;
import org.linli.matching.match.domain.Decision;
import org.linli.matching.match.domain.Demand;
import org.linli.matching.match.domain.Travel;
import org.linli.matching.match.domain.Worker;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;

/** Answers as events of {@code linli.matching.match}. */
@ApplicationScoped
class EventMatchOutbox implements MatchOutbox {

    private final Outbox outbox;
    private final Ids ids;

    EventMatchOutbox(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public Uni<Void> append(Demand demand, Answer answer, Instant at) {
        return outbox.append(List.of(
                switch (answer.decision()) {
                    case Decision.Ranked ranked -> ranked(demand, answer, candidates(ranked), at);
                    case Decision.FacilitiesRanked ranked ->
                        ranked(demand, answer, FacilityCandidates.of(ranked.candidates()), at);
                    case Decision.Shortfall shortfall ->
                        OutgoingEvent.fact(
                                ids.next(),
                                ShortfallFound.TYPE,
                                demand.order(),
                                shortfall(demand, shortfall, answer.basis(), at),
                                at);
                }));
    }

    private OutgoingEvent ranked(
            Demand demand, Answer answer, List<CandidatesRanked.Candidate> candidates, Instant at) {
        Basis basis = answer.basis();
        CandidatesRanked payload = new CandidatesRanked(
                demand.order().value(),
                demand.requestId(),
                basis.method().name(),
                basis.mode(),
                basis.graphVersion(),
                answer.circleMinutes(),
                candidates,
                at);
        return OutgoingEvent.fact(ids.next(), CandidatesRanked.TYPE, demand.order(), payload, at);
    }

    private static List<CandidatesRanked.Candidate> candidates(Decision.Ranked ranked) {
        List<CandidatesRanked.Candidate> candidates = new ArrayList<>();
        for (Candidate candidate : ranked.candidates()) {
            candidates.add(candidate(candidates.size() + 1, candidate));
        }
        return candidates;
    }

    private static CandidatesRanked.Candidate candidate(int rank, Candidate candidate) {
        return new CandidatesRanked.Candidate(
                rank,
                candidate.provider().value(),
                candidate.crew().members().stream()
                        .map(EventMatchOutbox::member)
                        .toList(),
                candidate.crew().score(),
                FacilityCandidates.reasons(candidate.crew().justifications()));
    }

    private static CandidatesRanked.Member member(Worker worker) {
        return switch (worker.travel()) {
            case Travel.Way way ->
                new CandidatesRanked.Member(worker.id().value(), Math.round(way.minutes() * 10) / 10.0, way.metres());
            case Travel.NoWay none ->
                throw new IllegalStateException("a crew member without a way came through the circle");
        };
    }

    private static ShortfallFound shortfall(Demand demand, Decision.Shortfall shortfall, Basis basis, Instant at) {
        return new ShortfallFound(
                demand.order().value(),
                demand.requestId(),
                shortfall.rule().name(),
                shortfall.text(),
                shortfall.advice(),
                shortfall.assessment().considered(),
                basis.method().name(),
                at);
    }
}
