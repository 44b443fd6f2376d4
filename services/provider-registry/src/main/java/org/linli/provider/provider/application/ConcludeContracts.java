package org.linli.provider.provider.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.provider.catalogue.application.KnownCodes;
import org.linli.provider.provider.domain.Contract;
import org.linli.provider.provider.domain.Provider;
import org.linli.security.Scope;
import org.linli.web.Versions;

/** Concludes contracts with providers, for divisions of the caller's office, and ends them. */
@ApplicationScoped
@UnitOfWork
public class ConcludeContracts {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Providers providers;
    private final ProviderSnapshots snapshots;
    private final KnownCodes codes;
    private final Ids ids;
    private final Clock clock;

    ConcludeContracts(Providers providers, ProviderSnapshots snapshots, KnownCodes codes, Ids ids, Clock clock) {
        this.providers = providers;
        this.snapshots = snapshots;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is agreed; {@code validTo} is null for an open end. */
    public record Agreed(
            List<String> itemCodes,
            List<DivisionCode> divisions,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** A contract at the version of its provider. */
    public record ContractAt(Contract contract, long version) {}

    /** Concludes a contract. */
    public Uni<ContractAt> conclude(ProviderId id, Agreed agreed, Scope scope) {
        requireOwn(agreed.divisions(), scope);
        requireOrder(agreed);
        Contract contract =
                new Contract(ids.next(), agreed.itemCodes(), agreed.divisions(), agreed.validFrom(), agreed.validTo());
        return providers
                .getForChange(id, scope)
                .call(provider -> codes.requireItems(KnownCodes.listed("itemCodes", agreed.itemCodes())))
                .map(provider -> provider.with(contract))
                .chain(provider -> providers.addContract(provider, contract))
                .chain(provider -> told(provider, contract.id()));
    }

    /** Ends a contract of a provider that the caller last saw at version {@code seen}. */
    public Uni<ContractAt> end(ProviderId id, UUID contractId, long seen, LocalDate lastDay, Scope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        return providers
                .getForChange(id, scope)
                .invoke(provider -> requireOwn(provider.contract(contractId).divisions(), scope))
                .invoke(provider -> Versions.require(seen, provider.version()))
                .map(provider -> provider.endingContract(contractId, lastDay, today))
                .chain(provider -> providers.endContract(provider, provider.contract(contractId)))
                .chain(provider -> told(provider, contractId));
    }

    /** One contract. */
    public Uni<ContractAt> get(ProviderId id, UUID contractId, Scope scope) {
        return providers
                .get(id, scope)
                .map(provider -> new ContractAt(provider.contract(contractId), provider.version()));
    }

    private Uni<ContractAt> told(Provider provider, UUID contractId) {
        return snapshots
                .publish(List.of(provider))
                .replaceWith(() -> new ContractAt(provider.contract(contractId), provider.version()));
    }

    private static void requireOwn(List<DivisionCode> divisions, Scope scope) {
        List<Violation> foreign = new ArrayList<>();
        for (int i = 0; i < divisions.size(); i++) {
            boolean own = scope instanceof Scope.Area(String area)
                    && DivisionCode.parse(area).covers(divisions.get(i));
            if (!own) {
                foreign.add(new Violation("divisions[" + i + "]", "lies outside your own division"));
            }
        }
        if (!foreign.isEmpty()) {
            throw Refusal.ofFields(CommonError.NOT_ALLOWED, foreign);
        }
    }

    private static void requireOrder(Agreed agreed) {
        if (agreed.validTo() != null && agreed.validTo().isBefore(agreed.validFrom())) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "validTo", "must not be before validFrom");
        }
    }
}
