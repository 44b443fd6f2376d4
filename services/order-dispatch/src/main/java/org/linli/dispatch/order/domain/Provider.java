package org.linli.dispatch.order.domain;

import java.util.List;
import java.util.Set;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;

/** What dispatch knows of a provider (服务商): whether it works, and its contracts. */
public record Provider(ProviderId id, boolean active, List<Contract> contracts) {

    public Provider {
        contracts = List.copyOf(contracts);
    }

    /** What may be delivered where and when; a division prefix covers what lies below it. */
    public record Contract(Set<String> items, List<String> divisionPrefixes, DateSpan valid) {

        public Contract {
            items = Set.copyOf(items);
            divisionPrefixes = List.copyOf(divisionPrefixes);
        }

        boolean covers(Request request) {
            return items.contains(request.item().code())
                    && divisionPrefixes.stream().anyMatch(request.division().value()::startsWith)
                    && valid.contains(request.day());
        }
    }

    /** Refused unless the provider works and a contract covers item, division and day of the request. */
    public void requireContractFor(Request request) {
        if (!active || contracts.stream().noneMatch(contract -> contract.covers(request))) {
            throw Refusal.of(
                    DispatchError.PROVIDER_NOT_UNDER_CONTRACT,
                    "provider " + id + " has no contract for this item, division and day\n"
                            + "Maybe choose a provider from the ranked candidates.");
        }
    }
}
