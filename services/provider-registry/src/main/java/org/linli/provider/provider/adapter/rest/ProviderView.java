package org.linli.provider.provider.adapter.rest;

import java.util.List;
import java.util.UUID;
import org.linli.provider.provider.domain.Provider;
import org.linli.provider.provider.domain.ProviderStatus;

/** A provider with its contracts; {@code admittedIn} is the division of the office that looks after it. */
record ProviderView(
        UUID id,
        long version,
        String creditCode,
        String name,
        List<String> kinds,
        ProviderStatus status,
        String admittedIn,
        List<ContractView> contracts) {

    static ProviderView of(Provider provider) {
        return new ProviderView(
                provider.id().value(),
                provider.version(),
                provider.creditCode().value(),
                provider.name(),
                provider.kinds(),
                provider.status(),
                provider.admittedIn().prefix(),
                provider.contracts().stream()
                        .map(contract -> ContractView.of(contract, provider.version()))
                        .toList());
    }
}
