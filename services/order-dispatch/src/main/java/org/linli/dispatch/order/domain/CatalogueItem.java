package org.linli.dispatch.order.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A service item with its terms by date. */
public record CatalogueItem(String code, List<Edition> editions) {

    public CatalogueItem {
        editions = List.copyOf(editions);
    }

    /** Terms and the days on which they hold. */
    public record Edition(ItemTerms terms, DateSpan valid) {}

    /** The terms that hold on a day: of the editions valid on it, the latest. */
    public Optional<ItemTerms> on(LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.valid().contains(day))
                .map(Edition::terms)
                .max(Comparator.comparingInt(ItemTerms::edition));
    }
}
