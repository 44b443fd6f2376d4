package org.linli.matching.match.domain;

import java.time.Duration;
import java.util.Set;
import org.linli.kernel.TimeWindow;

/** Decides: ranks those who meet every hard rule, or says why nobody does and what would help. */
public final class Matchmaking {

    private Matchmaking() {}

    /** The answer for a situation. Deterministic: the same situation and policy give the same answer. */
    public static Decision decide(Situation situation, Policy policy) {
        Assessment assessment = Assessment.of(situation, policy, Set.of());
        var ranked = assessment.ranked();
        return ranked.isEmpty() ? shortfall(situation, policy, assessment) : new Decision.Ranked(ranked, assessment);
    }

    /** The time whose visits matter: the days of the window, and as far as a later window is tried. */
    public static TimeWindow diarySpan(Errand errand, Policy policy) {
        Demand demand = errand.demand();
        TimeWindow days = new TimeWindow(
                demand.firstDay().atStartOfDay(TimeWindow.BUSINESS_ZONE).toInstant(),
                demand.lastDay()
                        .plusDays(1)
                        .atStartOfDay(TimeWindow.BUSINESS_ZONE)
                        .toInstant());
        Duration after = Openers.horizon().plus(errand.terms().duration());
        return new TimeWindow(days.start(), days.end().plus(after)).widened(policy.travelMargin());
    }

    private static Decision shortfall(Situation situation, Policy policy, Assessment assessment) {
        Rule rule = assessment.emptiedBy().orElse(Rule.PROVIDER_ACTIVE);
        Basis basis = situation.basis();
        return new Decision.Shortfall(
                rule,
                basis.mark(Shortfalls.text(rule, situation.errand(), policy)),
                basis.mark(Openers.advice(situation, policy, rule)),
                assessment);
    }
}
