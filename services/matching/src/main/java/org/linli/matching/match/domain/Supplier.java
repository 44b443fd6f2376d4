package org.linli.matching.match.domain;

import java.util.List;

/**
 * A provider with its caregivers in the light of one demand.
 *
 * @param provider who
 * @param workers caregivers; may be left out for a provider that may not serve anyway
 */
public record Supplier(Provider provider, List<Worker> workers) {

    public Supplier {
        workers = List.copyOf(workers);
    }
}
