package org.linli.matching.match.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linli.kernel.CaregiverId;

/**
 * A provider on its way through the rules.
 *
 * @param supplier who
 * @param left caregivers still in
 * @param workersOut caregivers that fell out, and why
 * @param exclusion why the provider is out, empty while it is in
 * @param crew the best crew, once all rules are met
 */
public record Contender(
        Supplier supplier,
        List<Worker> left,
        Map<CaregiverId, Exclusion> workersOut,
        Optional<Exclusion> exclusion,
        Optional<Crew> crew) {

    /** At the start, with everybody in. */
    public static Contender of(Supplier supplier) {
        return new Contender(supplier, supplier.workers(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** Whether no rule has removed the provider. */
    public boolean in() {
        return exclusion.isEmpty();
    }

    /** Removes the provider. */
    Contender out(Rule rule, String text) {
        return new Contender(supplier, left, workersOut, Optional.of(new Exclusion(rule, text)), crew);
    }

    /** With its crew. */
    Contender with(Crew found) {
        return new Contender(supplier, left, workersOut, exclusion, Optional.of(found));
    }

    /**
     * Keeps the caregivers who meet the rule, and removes the provider when none remains.
     *
     * @param objection Chinese sentence for one who does not
     * @param nobodyLeft Chinese sentence for the provider
     */
    Contender keeping(
            Rule rule,
            Predicate<Worker> meets,
            Function<Worker, String> objection,
            java.util.function.Supplier<String> nobodyLeft) {
        List<Worker> kept = left.stream().filter(meets).toList();
        if (kept.size() == left.size() && !kept.isEmpty()) {
            return this;
        }
        Map<CaregiverId, Exclusion> out = new LinkedHashMap<>(workersOut);
        left.stream()
                .filter(meets.negate())
                .forEach(worker -> out.put(worker.id(), new Exclusion(rule, objection.apply(worker))));
        Contender remaining = new Contender(supplier, kept, out, exclusion, crew);
        return kept.isEmpty() ? remaining.out(rule, nobodyLeft.get()) : remaining;
    }
}
