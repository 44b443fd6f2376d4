package org.linli.provider.catalogue.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.provider.catalogue.domain.Term;

/** A service kind or qualification to add; {@code includes} is for qualifications only. */
record TermBody(
        @NotNull
        @Pattern(
                regexp = "[A-Z][A-Z0-9_]{1,39}",
                message = "must be 2 to 40 capitals, digits and underscores, a capital first")
        String code,

        @NotBlank @Size(max = 40) String name,
        @Nullable String includes) {

    Term toTerm() {
        return new Term(code, name, includes);
    }
}
