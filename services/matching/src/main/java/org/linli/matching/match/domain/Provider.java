package org.linli.matching.match.domain;

import java.util.List;
import org.linli.kernel.ProviderId;

/**
 * A provider as matching knows it.
 *
 * @param id the provider
 * @param name registered name of the organisation
 * @param active admitted and neither suspended nor gone
 * @param contracts all contracts
 */
public record Provider(ProviderId id, String name, boolean active, List<Contract> contracts) {

    public Provider {
        contracts = List.copyOf(contracts);
    }

    /** Whether a contract covers the demand. */
    public boolean contractedFor(Demand demand) {
        return contracts.stream().anyMatch(contract -> contract.covers(demand));
    }

    /** Whether it is worth looking at its caregivers for the demand. */
    public boolean mayServe(Demand demand) {
        return active && contractedFor(demand);
    }
}
