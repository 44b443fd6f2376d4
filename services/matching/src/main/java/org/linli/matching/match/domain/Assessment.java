package org.linli.matching.match.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All candidates after all rules.
 *
 * @param tallies what each rule did, in order
 * @param contenders every provider with its caregivers, in or out, for a service at home
 * @param facilities every facility, in or out, for a service there
 */
public record Assessment(List<Tally> tallies, List<Contender> contenders, List<FacilityContender> facilities) {

    /** Nobody was considered. */
    public static final Assessment NONE = new Assessment(List.of(), List.of(), List.of());

    public Assessment {
        tallies = List.copyOf(tallies);
        contenders = List.copyOf(contenders);
        facilities = List.copyOf(facilities);
    }

    static Assessment ofFacilities(List<Tally> tallies, List<FacilityContender> facilities) {
        return new Assessment(tallies, List.of(), facilities);
    }

    /** Asks every rule in order. Those in {@code lifted} are passed over, to see what they cost; never the sex rule. */
    static Assessment of(Situation situation, Policy policy, Set<Rule> lifted) {
        if (lifted.contains(Rule.SEX_RULE)) {
            throw new IllegalArgumentException("the sex rule is not for lifting, not even to see what it costs");
        }
        List<Contender> contenders =
                situation.suppliers().stream().map(Contender::of).toList();
        List<Tally> tallies = new ArrayList<>();
        for (HardRule rule : HardRules.IN_ORDER) {
            if (!lifted.contains(rule.rule())) {
                List<Contender> before = contenders;
                contenders = contenders.stream()
                        .map(one -> one.in() ? rule.apply(one, situation.errand(), policy) : one)
                        .toList();
                tallies.add(tally(rule.rule(), before, contenders));
            }
        }
        return new Assessment(tallies, contenders, List.of());
    }

    /** Candidates before any rule. */
    public int considered() {
        return contenders.size() + facilities.size();
    }

    /** Those that met every rule, best first. */
    public List<Candidate> ranked() {
        return contenders.stream()
                .filter(Contender::in)
                .flatMap(one -> one
                        .crew()
                        .map(crew -> new Candidate(one.supplier().provider().id(), crew))
                        .stream())
                .sorted(Comparator.comparing(Candidate::crew, Comparator.comparingDouble(Crew::score))
                        .reversed()
                        .thenComparing(candidate -> candidate.provider().toString()))
                .toList();
    }

    /** The rule that left nobody, empty if somebody is left or there was nobody. */
    public Optional<Rule> emptiedBy() {
        return tallies.stream().filter(Tally::emptied).findFirst().map(Tally::rule);
    }

    private static Tally tally(Rule rule, List<Contender> before, List<Contender> after) {
        int came = (int) before.stream().filter(Contender::in).count();
        int stayed = (int) after.stream().filter(Contender::in).count();
        return new Tally(rule, came, came - stayed, workersOut(after) - workersOut(before));
    }

    private static int workersOut(List<Contender> contenders) {
        return contenders.stream().mapToInt(one -> one.workersOut().size()).sum();
    }
}
