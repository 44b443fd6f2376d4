package org.linli.contracts.provider.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * A provider with its contracts: who may deliver what, where, from when to when.
 *
 * @param providerId the provider
 * @param version grows with every change
 * @param name registered name of the organisation
 * @param status ACTIVE, SUSPENDED or EXITED
 * @param contracts all contracts, past and future ones too
 */
public record ProviderSnapshot(UUID providerId, long version, String name, String status, List<Contract> contracts) {

    /** Type text, topic and schema. */
    public static final EventType<ProviderSnapshot> TYPE =
            EventType.of("linli.provider.provider.snapshot.v1", "linli.provider.provider", ProviderSnapshot.class);

    public ProviderSnapshot {
        contracts = List.copyOf(contracts);
    }

    /**
     * What may be delivered where and when.
     *
     * @param contractId the contract
     * @param itemCodes catalogue item codes
     * @param divisions division codes with trailing zeros trimmed; each covers what lies below it
     * @param validFrom first day, Asia/Shanghai
     * @param validTo last day, absent when open-ended
     */
    public record Contract(
            UUID contractId,
            List<String> itemCodes,
            List<String> divisions,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        public Contract {
            itemCodes = List.copyOf(itemCodes);
            divisions = List.copyOf(divisions);
        }
    }
}
