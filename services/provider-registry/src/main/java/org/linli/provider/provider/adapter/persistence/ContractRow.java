package org.linli.provider.provider.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.provider.provider.domain.Contract;

/** A contract of a provider. */
@Entity
@Table(name = "contract")
class ContractRow {

    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    @Column(name = "item_codes")
    String[] itemCodes;

    String[] divisions;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ContractRow() {}

    ContractRow(UUID providerId, Contract contract) {
        id = contract.id();
        this.providerId = providerId;
        itemCodes = contract.itemCodes().toArray(String[]::new);
        divisions = contract.divisions().stream().map(DivisionCode::prefix).toArray(String[]::new);
        validFrom = contract.validFrom();
        validTo = contract.validTo();
    }

    Contract toContract() {
        return new Contract(
                id,
                List.of(itemCodes),
                Stream.of(divisions).map(DivisionCode::parse).toList(),
                validFrom,
                validTo);
    }
}
