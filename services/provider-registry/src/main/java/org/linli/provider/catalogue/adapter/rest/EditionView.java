package org.linli.provider.catalogue.adapter.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.provider.catalogue.domain.Edition;
import org.linli.provider.catalogue.domain.ServicePlace;
import org.linli.provider.catalogue.domain.SexRule;
import org.linli.provider.catalogue.domain.Terms;

/** The terms of an item from a day on. */
record EditionView(
        int edition,
        String name,
        String unit,
        int standardMinutes,
        long priceFen,
        @Nullable String requiredQualification,
        int minCrew,
        SexRule sexRule,
        ServicePlace place,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static EditionView of(Edition edition) {
        Terms terms = edition.terms();
        return new EditionView(
                edition.number(),
                terms.name(),
                terms.unit(),
                terms.standardMinutes(),
                terms.price().fen(),
                terms.requiredQualification(),
                terms.minCrew(),
                terms.sexRule(),
                terms.place(),
                edition.validFrom(),
                edition.validTo());
    }
}
