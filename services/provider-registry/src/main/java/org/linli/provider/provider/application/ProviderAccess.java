package org.linli.provider.provider.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.provider.provider.domain.Provider;
import org.linli.security.Scope;

/**
 * Who may touch what belongs to a provider: the provider itself and the office that admitted it, or one above. Call it
 * inside a unit of work.
 */
@ApplicationScoped
public class ProviderAccess {

    private final Providers providers;

    ProviderAccess(Providers providers) {
        this.providers = providers;
    }

    /** Refused with {@code NOT_FOUND} when the caller may not know of the provider. */
    public Uni<Void> requireVisible(ProviderId id, Scope scope) {
        return providers.get(id, scope).replaceWithVoid();
    }

    /** Refused, besides, with {@code NOT_ALLOWED} when the caller may only look. */
    public Uni<Void> requireManaged(ProviderId id, Scope scope) {
        return providers
                .get(id, scope)
                .invoke(provider -> requireManaged(provider, scope))
                .replaceWithVoid();
    }

    /** Refused, besides, when the provider has exited and gets nothing new. */
    public Uni<Void> requireTakingOn(ProviderId id, Scope scope) {
        return providers
                .get(id, scope)
                .invoke(provider -> requireManaged(provider, scope))
                .invoke(Provider::requireNotExited)
                .replaceWithVoid();
    }

    static void requireManaged(Provider provider, Scope scope) {
        if (!manages(scope, provider.id(), provider.admittedIn())) {
            throw Refusal.of(
                    CommonError.NOT_ALLOWED,
                    "another office admitted this provider\nMaybe ask the one of division "
                            + provider.admittedIn().prefix() + ".");
        }
    }

    static boolean manages(Scope scope, ProviderId provider, DivisionCode admittedIn) {
        return switch (scope) {
            case Scope.Area(String division) -> DivisionCode.parse(division).covers(admittedIn);
            case Scope.OfProvider(var own) -> provider.value().equals(own);
            case Scope.OfCaregiver _, Scope.OfResident _, Scope.OfRelative _ -> false;
        };
    }
}
