package org.linli.provider.facility.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a facility deviates from its weekly plan and for how many it has places.
 *
 * @param exceptions days that differ from the weekly plan, each once
 * @param capacities people a day by service kind; a kind without its own has the facility's {@code capacityPerDay}
 * @param suspension when it does not serve although it is open, if ever
 */
public record Arrangements(
        List<OpeningException> exceptions, SortedMap<String, Integer> capacities, Optional<Suspension> suspension) {

    /** Nothing special. */
    public static final Arrangements NONE = new Arrangements(List.of(), new TreeMap<>(), Optional.empty());

    /** Throws {@link IllegalArgumentException} if a day has two exceptions or a capacity is not positive. */
    public Arrangements {
        exceptions = List.copyOf(exceptions);
        capacities = Collections.unmodifiableSortedMap(new TreeMap<>(capacities));
        Set<LocalDate> days = new HashSet<>();
        for (OpeningException exception : exceptions) {
            if (!days.add(exception.date())) {
                throw new IllegalArgumentException(exception.date() + " has two exceptions");
            }
        }
        for (Map.Entry<String, Integer> capacity : capacities.entrySet()) {
            if (capacity.getValue() < 1) {
                throw new IllegalArgumentException("capacity for " + capacity.getKey() + " must be at least 1");
            }
        }
    }

    /**
     * Days without service, both included.
     *
     * @param from first day
     * @param to last day, null while nobody knows
     */
    public record Suspension(LocalDate from, @Nullable LocalDate to) {

        /** Throws {@link IllegalArgumentException} if it ends before it begins. */
        public Suspension {
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("must not end before it begins");
            }
        }
    }
}
