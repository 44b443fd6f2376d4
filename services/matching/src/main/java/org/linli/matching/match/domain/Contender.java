package org.linli.matching.match.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
     * Removes the caregivers to whom the rule objects, and the provider with {@code nobodyLeft} when none remains.
     *
     * @param objection Chinese sentence, empty when the caregiver meets the rule
     */
    Contender keeping(Rule rule, Function<Worker, Optional<String>> objection, String nobodyLeft) {
        List<Worker> kept = new ArrayList<>();
        Map<CaregiverId, Exclusion> out = new LinkedHashMap<>(workersOut);
        for (Worker worker : left) {
            objection
                    .apply(worker)
                    .ifPresentOrElse(text -> out.put(worker.id(), new Exclusion(rule, text)), () -> kept.add(worker));
        }
        Contender remaining = new Contender(supplier, kept, out, exclusion, crew);
        return kept.isEmpty() ? remaining.out(rule, nobodyLeft) : remaining;
    }
}
