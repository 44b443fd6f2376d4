package org.linli.provider.provider.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.provider.provider.domain.Contract;

/** A contract; {@code version} is its provider's, because they change as one. */
record ContractView(
        UUID id,
        long version,
        List<String> itemCodes,
        List<String> divisions,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static ContractView of(Contract contract, long version) {
        return new ContractView(
                contract.id(),
                version,
                contract.itemCodes(),
                contract.divisions().stream().map(DivisionCode::prefix).toList(),
                contract.validFrom(),
                contract.validTo());
    }
}
