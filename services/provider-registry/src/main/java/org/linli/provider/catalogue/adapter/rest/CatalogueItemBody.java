package org.linli.provider.catalogue.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Money;
import org.linli.provider.catalogue.application.PublishCatalogue.PublishEdition;
import org.linli.provider.catalogue.domain.ServicePlace;
import org.linli.provider.catalogue.domain.SexRule;
import org.linli.provider.catalogue.domain.Terms;

/** One edition of a service item to publish. */
record CatalogueItemBody(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}", message = "must be 2 to 40 capitals, digits and hyphens")
        String code,

        @NotBlank String kind,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 10) String unit,
        @NotNull @Min(1) @Max(1440) Integer standardMinutes,
        @NotNull @Min(0) @Max(10_000_000) Long priceFen,
        @Nullable String requiredQualification,
        @NotNull @Min(1) @Max(9) Integer minCrew,
        @NotNull SexRule sexRule,
        @NotNull ServicePlace place,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo) {

    PublishEdition toCommand() {
        Terms terms = new Terms(
                name, unit, standardMinutes, new Money(priceFen), requiredQualification, minCrew, sexRule, place);
        return new PublishEdition(code, kind, terms, validFrom, validTo);
    }
}
