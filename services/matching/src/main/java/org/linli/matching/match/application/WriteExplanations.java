package org.linli.matching.match.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.ProviderId;
import org.linli.matching.MatchingConfig;
import org.linli.matching.match.application.Explanation.CaregiverVerdict;
import org.linli.matching.match.application.Explanation.FacilityVerdict;
import org.linli.matching.match.application.Explanation.ProviderVerdict;
import org.linli.matching.match.application.Explanation.ReasonView;
import org.linli.matching.match.application.Explanation.RuleCount;
import org.linli.matching.match.domain.Assessment;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Candidate;
import org.linli.matching.match.domain.Contender;
import org.linli.matching.match.domain.Crew;
import org.linli.matching.match.domain.Decision;
import org.linli.matching.match.domain.Exclusion;
import org.linli.matching.match.domain.Rule;
import org.linli.matching.match.domain.Travel;
import org.linli.matching.match.domain.Worker;

/** Turns a decision into its {@link Explanation}. */
@ApplicationScoped
class WriteExplanations {

    private static final List<String> ROLES = List.of("CREW", "ELIGIBLE", "OUT");

    private final int mostListed;

    WriteExplanations(MatchingConfig config) {
        this.mostListed = config.explanation().mostListed();
    }

    Explanation of(Answer answer, Instant at) {
        Decision decision = answer.decision();
        Assessment assessment = decision.assessment();
        Optional<Decision.Shortfall> shortfall =
                decision instanceof Decision.Shortfall one ? Optional.of(one) : Optional.empty();
        List<ProviderVerdict> verdicts = verdicts(assessment);
        List<FacilityVerdict> facilities = FacilityVerdicts.of(decision);
        Basis basis = answer.basis();
        return new Explanation(
                shortfall.isPresent() ? "SHORTFALL" : "RANKED",
                shortfall.map(one -> one.rule().name()).orElse(null),
                shortfall.map(Decision.Shortfall::text).orElse(null),
                shortfall.map(Decision.Shortfall::advice).orElse(null),
                basis.method().name(),
                basis.method().title(),
                basis.mode(),
                basis.metresPerSecond(),
                basis.fixedMinutes(),
                basis.graphVersion(),
                answer.circleMinutes(),
                answer.notes(),
                assessment.considered(),
                assessment.tallies().stream()
                        .map(tally -> new RuleCount(
                                tally.rule().name(),
                                tally.rule().title(),
                                tally.before(),
                                tally.removed(),
                                tally.caregiversRemoved()))
                        .toList(),
                verdicts.stream().limit(mostListed).toList(),
                facilities.stream().limit(mostListed).toList(),
                Math.max(0, verdicts.size() + facilities.size() - mostListed),
                at);
    }

    private static List<ProviderVerdict> verdicts(Assessment assessment) {
        Map<ProviderId, Integer> ranks = new HashMap<>();
        List<ProviderId> ranked =
                assessment.ranked().stream().map(Candidate::provider).toList();
        for (ProviderId provider : ranked) {
            ranks.put(provider, ranks.size() + 1);
        }
        return assessment.contenders().stream()
                .sorted(Comparator.comparing(
                                (Contender one) -> rankOf(one, ranks).orElse(Integer.MAX_VALUE))
                        .thenComparing(WriteExplanations::farthestFirst)
                        .thenComparing(one -> one.supplier().provider().id().toString()))
                .map(one -> verdict(one, rankOf(one, ranks)))
                .toList();
    }

    private static Optional<Integer> rankOf(Contender one, Map<ProviderId, Integer> ranks) {
        return Optional.ofNullable(ranks.get(one.supplier().provider().id()));
    }

    private static int farthestFirst(Contender one) {
        return one.exclusion()
                .map(exclusion -> -Rule.OF_CANDIDATES.indexOf(exclusion.rule()))
                .orElse(0);
    }

    private static ProviderVerdict verdict(Contender one, Optional<Integer> rank) {
        Optional<Crew> crew = one.in() ? one.crew() : Optional.empty();
        Set<CaregiverId> members = crew.stream()
                .flatMap(chosen -> chosen.members().stream())
                .map(Worker::id)
                .collect(Collectors.toSet());
        List<CaregiverVerdict> caregivers = caregivers(one, members);
        return new ProviderVerdict(
                one.supplier().provider().id().value(),
                one.supplier().provider().name(),
                one.in(),
                rank.orElse(null),
                crew.map(Crew::score).orElse(null),
                one.exclusion().map(exclusion -> exclusion.rule().name()).orElse(null),
                one.exclusion().map(Exclusion::text).orElse(null),
                crew.map(Crew::start).orElse(null),
                crew.stream()
                        .flatMap(chosen -> chosen.members().stream())
                        .map(worker -> worker.id().value())
                        .toList(),
                crew.stream()
                        .flatMap(chosen -> chosen.justifications().stream())
                        .map(reason -> new ReasonView(reason.code().name(), reason.text(), reason.points()))
                        .toList(),
                caregivers,
                one.supplier().workers().size() - caregivers.size());
    }

    private static List<CaregiverVerdict> caregivers(Contender one, Set<CaregiverId> members) {
        List<CaregiverVerdict> verdicts = new ArrayList<>();
        for (Worker worker : one.supplier().workers()) {
            Optional<Exclusion> out = Optional.ofNullable(one.workersOut().get(worker.id()));
            if (out.filter(exclusion -> exclusion.rule() == Rule.KIND).isEmpty()) {
                verdicts.add(caregiver(worker, out, members.contains(worker.id())));
            }
        }
        verdicts.sort(Comparator.comparing(CaregiverVerdict::role, Comparator.comparingInt(ROLES::indexOf))
                .thenComparing(verdict -> verdict.caregiverId().toString()));
        return verdicts;
    }

    private static CaregiverVerdict caregiver(Worker worker, Optional<Exclusion> out, boolean inCrew) {
        Optional<Travel.Way> way = Stream.of(worker.travel())
                .filter(Travel.Way.class::isInstance)
                .map(Travel.Way.class::cast)
                .findFirst();
        return new CaregiverVerdict(
                worker.id().value(),
                inCrew ? "CREW" : out.isPresent() ? "OUT" : "ELIGIBLE",
                out.map(exclusion -> exclusion.rule().name()).orElse(null),
                out.map(Exclusion::text).orElse(null),
                way.map(Travel.Way::minutes).orElse(null),
                way.map(Travel.Way::metres).orElse(null),
                way.map(one -> one.start().name()).orElse(null),
                worker.caregiver().mode(),
                worker.visitsThatDay(),
                worker.visitsToResident());
    }
}
