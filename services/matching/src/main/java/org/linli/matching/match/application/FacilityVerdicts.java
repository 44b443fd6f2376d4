package org.linli.matching.match.application;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.FacilityId;
import org.linli.matching.match.application.Explanation.FacilityVerdict;
import org.linli.matching.match.application.Explanation.ReasonView;
import org.linli.matching.match.domain.Decision;
import org.linli.matching.match.domain.Exclusion;
import org.linli.matching.match.domain.FacilityCandidate;
import org.linli.matching.match.domain.FacilityContender;
import org.linli.matching.match.domain.FacilityOption;
import org.linli.matching.match.domain.Rule;
import org.linli.matching.match.domain.Travel;

/** What became of each facility considered: ranked ones first, then those that came farthest, nearer ones before. */
final class FacilityVerdicts {

    private FacilityVerdicts() {}

    /** A candidate with its rank. */
    private record Ranked(int rank, FacilityCandidate candidate) {}

    static List<FacilityVerdict> of(Decision decision) {
        Map<FacilityId, Ranked> ranks = new HashMap<>();
        if (decision instanceof Decision.FacilitiesRanked ranked) {
            ranked.candidates()
                    .forEach(one -> ranks.put(one.option().facility().id(), new Ranked(ranks.size() + 1, one)));
        }
        return decision.assessment().facilities().stream()
                .sorted(Comparator.comparingInt((FacilityContender one) -> rank(one, ranks))
                        .thenComparingInt(FacilityVerdicts::farthestFirst)
                        .thenComparingDouble(one -> one.option().minutes())
                        .thenComparing(one -> one.option().facility().id().toString()))
                .map(one -> verdict(one, ranks.get(one.option().facility().id())))
                .toList();
    }

    private static int rank(FacilityContender one, Map<FacilityId, Ranked> ranks) {
        Ranked ranked = ranks.get(one.option().facility().id());
        return ranked == null ? Integer.MAX_VALUE : ranked.rank();
    }

    private static int farthestFirst(FacilityContender one) {
        return one.exclusion()
                .map(exclusion -> -Rule.OF_FACILITIES.indexOf(exclusion.rule()))
                .orElse(0);
    }

    private static FacilityVerdict verdict(FacilityContender one, @Nullable Ranked ranked) {
        FacilityOption option = one.option();
        Optional<Travel.Way> way = Stream.of(option.travel())
                .filter(Travel.Way.class::isInstance)
                .map(Travel.Way.class::cast)
                .findFirst();
        return new FacilityVerdict(
                option.facility().id().value(),
                option.facility().name(),
                option.provider().id().value(),
                one.in(),
                ranked == null ? null : ranked.rank(),
                ranked == null ? null : ranked.candidate().score(),
                one.exclusion().map(exclusion -> exclusion.rule().name()).orElse(null),
                one.exclusion().map(Exclusion::text).orElse(null),
                ranked == null ? null : ranked.candidate().start(),
                way.map(Travel.Way::minutes).orElse(null),
                way.map(Travel.Way::metres).orElse(null),
                ranked == null
                        ? List.of()
                        : ranked.candidate().justifications().stream()
                                .map(reason -> new ReasonView(reason.code().name(), reason.text(), reason.points()))
                                .toList());
    }
}
