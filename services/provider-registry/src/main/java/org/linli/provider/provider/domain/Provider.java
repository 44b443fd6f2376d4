package org.linli.provider.provider.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.kernel.CommonError;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.provider.domain.ProviderError;

/**
 * An organisation that delivers care. Its life: admitted by an office of civil affairs, given contracts, perhaps suspended
 * and active again, at last exited, which is for good.
 *
 * @param id the provider
 * @param version grows with every change, of its contracts too
 * @param creditCode unified social credit code, unique
 * @param name registered name
 * @param kinds codes of the service kinds it works in
 * @param status where it is in its life
 * @param admittedIn division of the office that admitted it and looks after it
 * @param contracts all contracts, past and future ones too
 */
public record Provider(
        ProviderId id,
        long version,
        CreditCode creditCode,
        String name,
        List<String> kinds,
        ProviderStatus status,
        DivisionCode admittedIn,
        List<Contract> contracts) {

    public Provider {
        kinds = List.copyOf(kinds);
        contracts = List.copyOf(contracts);
    }

    /** A new provider: active, without contracts. */
    public static Provider admit(
            ProviderId id, CreditCode creditCode, String name, List<String> kinds, DivisionCode admittedIn) {
        return new Provider(id, 0, creditCode, name, kinds, ProviderStatus.ACTIVE, admittedIn, List.of());
    }

    /** The provider with other particulars; one that has exited stays so. */
    public Provider changed(CreditCode newCreditCode, String newName, List<String> newKinds, ProviderStatus newStatus) {
        if (newStatus != ProviderStatus.EXITED) {
            requireNotExited();
        }
        return new Provider(id, version, newCreditCode, newName, newKinds, newStatus, admittedIn, contracts);
    }

    /** The provider with one more contract; refused after its exit. */
    public Provider with(Contract contract) {
        requireNotExited();
        return withContracts(
                Stream.concat(contracts.stream(), Stream.of(contract)).toList());
    }

    /** The provider with a contract ended; refused when it has no such contract or {@link Contract} does not allow it. */
    public Provider endingContract(UUID contractId, LocalDate lastDay, LocalDate today) {
        Contract ended = contract(contractId).endingOn(lastDay, today);
        return withContracts(contracts.stream()
                .map(contract -> contract.id().equals(contractId) ? ended : contract)
                .toList());
    }

    /** One of its contracts; refused with {@code NOT_FOUND} when it has no such. */
    public Contract contract(UUID contractId) {
        return contracts.stream()
                .filter(contract -> contract.id().equals(contractId))
                .findAny()
                .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "the provider has no contract " + contractId));
    }

    /** Refuses when the provider has exited: nothing new is given to it. */
    public void requireNotExited() {
        if (status == ProviderStatus.EXITED) {
            throw Refusal.of(
                    ProviderError.PROVIDER_EXITED,
                    "provider " + id + " has exited\nMaybe admit it again as a new provider.");
        }
    }

    /** The same provider as stored at a version. */
    public Provider atVersion(long stored) {
        return new Provider(id, stored, creditCode, name, kinds, status, admittedIn, contracts);
    }

    private Provider withContracts(List<Contract> others) {
        return new Provider(id, version, creditCode, name, kinds, status, admittedIn, others);
    }
}
