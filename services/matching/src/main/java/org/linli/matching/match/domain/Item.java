package org.linli.matching.match.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A catalogue item with its terms by date.
 *
 * @param code stable code
 * @param editions terms, in any order
 */
public record Item(String code, List<Terms> editions) {

    public Item {
        editions = List.copyOf(editions);
    }

    /** The terms valid on a day: the latest that had begun and not ended. */
    public Optional<Terms> on(LocalDate day) {
        return editions.stream()
                .filter(terms -> terms.validity().covers(day))
                .max(Comparator.comparing(terms -> terms.validity().from()));
    }
}
