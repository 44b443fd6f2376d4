package org.linli.provider.provider.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.provider.provider.domain.Provider;
import org.linli.provider.provider.domain.ProviderStatus;

/** A provider without its contracts. */
@Entity
@Table(name = "provider")
class ProviderRow {

    @Id
    UUID id;

    @Column(name = "credit_code")
    String creditCode;

    String name;
    String[] kinds;

    @Enumerated(EnumType.STRING)
    ProviderStatus status;

    @Column(name = "admitted_in")
    String admittedIn;

    @Version
    long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ProviderRow() {}

    @SuppressWarnings("NullAway.Init")
    ProviderRow(Provider provider) {
        id = provider.id().value();
        take(provider);
    }

    final void take(Provider provider) {
        creditCode = provider.creditCode().value();
        name = provider.name();
        kinds = provider.kinds().toArray(String[]::new);
        status = provider.status();
        admittedIn = provider.admittedIn().prefix();
    }

    Provider toProvider(List<ContractRow> contracts) {
        return new Provider(
                new ProviderId(id),
                version,
                new CreditCode(creditCode),
                name,
                List.of(kinds),
                status,
                DivisionCode.parse(admittedIn),
                contracts.stream().map(ContractRow::toContract).toList());
    }
}
