package org.linli.provider.provider.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.CommonError;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.provider.catalogue.application.KnownCodes;
import org.linli.provider.provider.domain.Provider;
import org.linli.provider.provider.domain.ProviderStatus;
import org.linli.security.Scope;
import org.linli.web.Versions;

/** Admits providers 准入, changes their particulars, suspends them and lets them exit 退出. */
@ApplicationScoped
@UnitOfWork
public class AdmitProviders {

    private final Providers providers;
    private final ProviderSnapshots snapshots;
    private final KnownCodes codes;
    private final Ids ids;

    AdmitProviders(Providers providers, ProviderSnapshots snapshots, KnownCodes codes, Ids ids) {
        this.providers = providers;
        this.snapshots = snapshots;
        this.codes = codes;
        this.ids = ids;
    }

    /** What is told of a provider. */
    public record Particulars(CreditCode creditCode, String name, List<String> kinds) {}

    /** Admits a provider in the division of the caller's office. */
    public Uni<Provider> admit(Particulars particulars, Scope scope) {
        ProviderId id = new ProviderId(ids.next());
        DivisionCode admittedIn = officeOf(scope);
        return codes.requireKinds(KnownCodes.listed("kinds", particulars.kinds()))
                .map(known -> Provider.admit(
                        id, particulars.creditCode(), particulars.name(), particulars.kinds(), admittedIn))
                .chain(providers::add)
                .call(this::tell);
    }

    /** Changes a provider that the caller last saw at version {@code seen}. */
    public Uni<Provider> change(ProviderId id, long seen, Particulars particulars, ProviderStatus status, Scope scope) {
        return providers
                .getForChange(id, scope)
                .invoke(provider -> ProviderAccess.requireManaged(provider, scope))
                .invoke(provider -> Versions.require(seen, provider.version()))
                .call(provider -> codes.requireKinds(KnownCodes.listed("kinds", particulars.kinds())))
                .map(provider ->
                        provider.changed(particulars.creditCode(), particulars.name(), particulars.kinds(), status))
                .chain(this::record);
    }

    /** One provider. */
    public Uni<Provider> get(ProviderId id, Scope scope) {
        return providers.get(id, scope);
    }

    /** Providers in the order of admission. */
    public Uni<List<Provider>> list(Scope scope, UUID after, int limit) {
        return providers.list(scope, after, limit);
    }

    private Uni<Provider> record(Provider changed) {
        return providers.update(changed).call(this::tell);
    }

    private Uni<Void> tell(Provider provider) {
        return snapshots.publish(List.of(provider));
    }

    static DivisionCode officeOf(Scope scope) {
        if (scope instanceof Scope.Area(String division)) {
            return DivisionCode.parse(division);
        }
        throw Refusal.of(CommonError.NOT_ALLOWED, "only an office of civil affairs admits providers");
    }
}
