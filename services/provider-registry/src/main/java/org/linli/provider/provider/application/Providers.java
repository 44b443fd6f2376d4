package org.linli.provider.provider.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.ProviderId;
import org.linli.provider.provider.domain.Contract;
import org.linli.provider.provider.domain.Provider;
import org.linli.security.Scope;

/** The stored providers with their contracts. What a scope does not see is as if it were not there. */
public interface Providers {

    /** One provider; fails with {@code NOT_FOUND}. */
    Uni<Provider> get(ProviderId id, Scope scope);

    /** One provider, kept from others' changes until the unit of work ends; fails with {@code NOT_FOUND}. */
    Uni<Provider> getForChange(ProviderId id, Scope scope);

    /** Providers in the order of admission, after {@code after}. */
    Uni<List<Provider>> list(Scope scope, UUID after, int limit);

    /** All providers in the order of admission, after {@code after}. */
    Uni<List<Provider>> all(UUID after, int limit);

    /** Stores a new provider; the answer carries its version. Fails with {@code CREDIT_CODE_TAKEN}. */
    Uni<Provider> add(Provider provider);

    /** Stores changed particulars; the answer carries the new version. Fails with {@code CREDIT_CODE_TAKEN}. */
    Uni<Provider> update(Provider provider);

    /** Stores one new contract of the provider; the answer carries the new version. */
    Uni<Provider> addContract(Provider provider, Contract contract);

    /** Stores the end of one contract of the provider; the answer carries the new version. */
    Uni<Provider> endContract(Provider provider, Contract contract);
}
