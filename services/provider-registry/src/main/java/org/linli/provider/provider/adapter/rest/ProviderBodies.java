package org.linli.provider.provider.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.provider.provider.application.AdmitProviders.Particulars;
import org.linli.provider.provider.application.ConcludeContracts.Agreed;
import org.linli.provider.provider.domain.ProviderStatus;
import org.linli.provider.rest.Fields;

/** What callers send about providers and contracts. */
final class ProviderBodies {

    private ProviderBodies() {}

    /** A provider to admit. */
    record Admission(
            @NotBlank String creditCode,
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 50) List<@NotBlank String> kinds) {

        Particulars toParticulars() {
            return particulars(creditCode, name, kinds);
        }
    }

    /** All that may change about a provider. */
    record Change(
            @NotBlank String creditCode,
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 50) List<@NotBlank String> kinds,
            @NotNull ProviderStatus status) {

        Particulars toParticulars() {
            return particulars(creditCode, name, kinds);
        }
    }

    /** A contract to conclude; divisions are codes or their first 2, 4, 6 or 9 digits. */
    record Conclusion(
            @NotEmpty @Size(max = 500) List<@NotBlank String> itemCodes,
            @NotEmpty @Size(max = 500) List<@NotBlank String> divisions,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        Agreed toAgreed() {
            return new Agreed(
                    itemCodes, Fields.readAll("divisions", divisions, DivisionCode::parse), validFrom, validTo);
        }
    }

    /** The end of a contract: its new last day. */
    record End(@NotNull LocalDate validTo) {}

    private static Particulars particulars(String creditCode, String name, @Nullable List<String> kinds) {
        return new Particulars(
                Fields.read("creditCode", () -> CreditCode.parse(creditCode)),
                name.strip(),
                kinds == null ? List.of() : kinds.stream().distinct().toList());
    }
}
