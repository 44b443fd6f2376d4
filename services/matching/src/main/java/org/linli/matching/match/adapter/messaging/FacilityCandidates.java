package org.linli.matching.match.adapter.messaging;

import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.contracts.matching.v1.CandidatesRanked.FacilityOnFoot;
import org.linli.matching.match.domain.FacilityCandidate;
import org.linli.matching.match.domain.Justification;
import org.linli.matching.match.domain.Travel;

/** Ranked facilities as the event tells them. */
final class FacilityCandidates {

    private FacilityCandidates() {}

    static List<CandidatesRanked.Candidate> of(List<FacilityCandidate> ranked) {
        List<CandidatesRanked.Candidate> candidates = new ArrayList<>();
        for (FacilityCandidate candidate : ranked) {
            candidates.add(new CandidatesRanked.Candidate(
                    candidates.size() + 1,
                    candidate.option().provider().id().value(),
                    List.of(),
                    candidate.score(),
                    reasons(candidate.justifications()),
                    place(candidate)));
        }
        return candidates;
    }

    static List<CandidatesRanked.Reason> reasons(List<Justification> justifications) {
        return justifications.stream()
                .map(reason -> new CandidatesRanked.Reason(reason.code().name(), reason.text(), reason.points()))
                .toList();
    }

    private static FacilityOnFoot place(FacilityCandidate candidate) {
        return switch (candidate.option().travel()) {
            case Travel.Way way ->
                new FacilityOnFoot(
                        candidate.option().facility().id().value(),
                        Math.round(way.minutes() * 10) / 10.0,
                        way.metres());
            case Travel.NoWay none ->
                throw new IllegalStateException("a facility without a way came through the circle");
        };
    }
}
