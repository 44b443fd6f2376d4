package org.linli.emergency.event.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One time for which a flag is set, from the report that began it to the latest one that repeats it. Times are those of
 * arrival, so that a report that is read late finds the occurrence of its own time and changes no later one. In doubt a
 * report begins another occurrence, and rings.
 *
 * @param whose whose call it is; another resident's, or a test, is another occurrence
 * @param since when the report arrived that began it
 * @param last when the latest report arrived that has the flag set
 * @param cleared when the flag was first reported cleared after that
 * @param attended when it last belonged to an open incident
 */
public record Occurrence(String whose, Instant since, Instant last, Optional<Instant> cleared, Instant attended) {

    /** One that a report begins. */
    public static Occurrence begun(String whose, Instant at) {
        return new Occurrence(whose, at, at, Optional.empty(), at);
    }

    /** The same with one more report that has the flag set; empty when that one begins another. */
    public Optional<Occurrence> again(String caller, Instant at, FlagRules rules) {
        boolean released =
                cleared.filter(from -> lasts(from, at, rules.flicker())).isPresent();
        Instant heard = rules.prolonged() ? last : since;
        if (!caller.equals(whose) || released || Duration.between(heard, at).compareTo(rules.holds()) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                at.isAfter(last)
                        ? new Occurrence(whose, since, at, cleared.filter(from -> from.isAfter(at)), attended)
                        : this);
    }

    /** The same with a report that has the flag cleared. */
    public Occurrence clearedAt(Instant at) {
        boolean counts =
                !at.isBefore(last) && cleared.filter(from -> !from.isAfter(at)).isEmpty();
        return counts ? new Occurrence(whose, since, last, Optional.of(at), attended) : this;
    }

    /** Whether it is news that a report of this time repeats it. */
    public Novelty noveltyAt(Instant at, FlagRules rules) {
        return lasts(attended, at, rules.longest()) ? Novelty.OVERDUE : Novelty.REPEATED;
    }

    private static boolean lasts(Instant from, Instant to, Duration atLeast) {
        return Duration.between(from, to).compareTo(atLeast) >= 0;
    }
}
