package org.linli.matching.match.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.linli.matching.match.domain.Justification.Code;

/** Decides to which facilities a resident may go, nearest and emptiest first, or says why to none. */
public final class FacilityMatchmaking {

    /** How many days later a window is tried at the most. */
    public static final int DAYS_LATER = 3;

    private FacilityMatchmaking() {}

    /** The answer for a situation. Deterministic: the same situation and circle give the same answer. */
    public static Decision decide(FacilitySituation situation, Walking walking) {
        Assessment assessment = assess(situation, walking, Set.of());
        List<FacilityCandidate> ranked = ranked(assessment, situation.errand(), walking);
        return ranked.isEmpty()
                ? FacilityShortfalls.of(situation, walking, assessment)
                : new Decision.FacilitiesRanked(ranked, assessment);
    }

    /** How many facilities meet the rules. */
    static int count(FacilitySituation situation, Walking walking, Set<Rule> lifted) {
        return (int) assess(situation, walking, lifted).facilities().stream()
                .filter(FacilityContender::in)
                .count();
    }

    private static Assessment assess(FacilitySituation situation, Walking walking, Set<Rule> lifted) {
        List<FacilityContender> contenders =
                situation.options().stream().map(FacilityContender::of).toList();
        List<Tally> tallies = new ArrayList<>();
        for (FacilityRules.Named rule : FacilityRules.IN_ORDER) {
            if (lifted.contains(rule.rule())) {
                continue;
            }
            long before = contenders.stream().filter(FacilityContender::in).count();
            contenders = contenders.stream()
                    .map(one -> one.in() ? rule.apply(one, situation.errand(), walking) : one)
                    .toList();
            long after = contenders.stream().filter(FacilityContender::in).count();
            tallies.add(new Tally(rule.rule(), (int) before, (int) (before - after), 0));
        }
        return Assessment.ofFacilities(tallies, contenders);
    }

    private static List<FacilityCandidate> ranked(Assessment assessment, Errand errand, Walking walking) {
        return assessment.facilities().stream()
                .filter(FacilityContender::in)
                .map(one -> candidate(one.option(), errand, walking))
                .sorted(Comparator.comparingDouble(FacilityCandidate::score)
                        .reversed()
                        .thenComparing(
                                candidate -> candidate.option().facility().id().toString()))
                .toList();
    }

    private static FacilityCandidate candidate(FacilityOption option, Errand errand, Walking walking) {
        Instant start = FacilityRules.start(option, errand)
                .orElse(errand.demand().window().start());
        List<Justification> reasons = new ArrayList<>();
        if (option.travel() instanceof Travel.Way way) {
            reasons.add(new Justification(
                    Code.WALKING_TIME,
                    way.text(),
                    walking.wayPoints() * Math.max(0, 1 - way.minutes() / walking.minutes())));
        }
        reasons.add(places(option, errand, walking));
        return new FacilityCandidate(option, start, reasons);
    }

    private static Justification places(FacilityOption option, Errand errand, Walking walking) {
        String kind = errand.terms().kind();
        OptionalInt perDay = option.facility().places().perDay(kind);
        OptionalInt left = option.left(kind, FacilityRules.day(option, errand));
        if (perDay.isEmpty() || left.isEmpty()) {
            return new Justification(Code.PLACES_LEFT, "站点未登记每日名额", walking.placesPoints());
        }
        return new Justification(
                Code.PLACES_LEFT,
                "当日尚余%d个名额（共%d个）".formatted(left.getAsInt(), perDay.getAsInt()),
                walking.placesPoints() * left.getAsInt() / perDay.getAsInt());
    }
}
