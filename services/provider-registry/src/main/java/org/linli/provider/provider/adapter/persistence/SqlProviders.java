package org.linli.provider.provider.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.kernel.CommonError;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.provider.domain.ProviderError;
import org.linli.provider.persistence.BrokenConstraint;
import org.linli.provider.persistence.Visible;
import org.linli.provider.provider.application.Providers;
import org.linli.provider.provider.domain.Contract;
import org.linli.provider.provider.domain.Provider;
import org.linli.security.Scope;

@ApplicationScoped
class SqlProviders implements Providers {

    private static final String CREDIT_CODE = "provider_credit_code";
    private static final String CONTRACTS =
            "from ContractRow c where c.providerId in :providers order by c.validFrom, c.id";

    @Override
    public Uni<Provider> get(ProviderId id, Scope scope) {
        return find(id, scope, "");
    }

    @Override
    public Uni<Provider> getForChange(ProviderId id, Scope scope) {
        return find(id, scope, " for update of p");
    }

    @Override
    public Uni<List<Provider>> list(Scope scope, UUID after, int limit) {
        return page(Visible.byProvider(scope, "p.id"), after, limit);
    }

    @Override
    public Uni<List<Provider>> all(UUID after, int limit) {
        return page(new Visible("true", null), after, limit);
    }

    @Override
    public Uni<Provider> add(Provider provider) {
        ProviderRow row = new ProviderRow(provider);
        return stored(Panache.getSession()
                .chain(session -> session.persist(row).chain(session::flush))
                .map(done -> row.toProvider(List.of())));
    }

    @Override
    public Uni<Provider> update(Provider provider) {
        return stored(Panache.getSession()
                .chain(session -> row(session, provider)
                        .invoke(row -> row.take(provider))
                        .call(session::flush)
                        .map(row -> provider.atVersion(row.version))));
    }

    @Override
    public Uni<Provider> addContract(Provider provider, Contract contract) {
        ContractRow added = new ContractRow(provider.id().value(), contract);
        return Panache.getSession().chain(session -> session.persist(added).chain(() -> grown(session, provider)));
    }

    @Override
    public Uni<Provider> endContract(Provider provider, Contract contract) {
        return Panache.getSession()
                .chain(session -> session.find(ContractRow.class, contract.id())
                        .invoke(row -> row.validTo = contract.validTo())
                        .chain(() -> grown(session, provider)));
    }

    private static Uni<Provider> grown(Mutiny.Session session, Provider provider) {
        return row(session, provider)
                .call(row -> session.lock(row, LockMode.PESSIMISTIC_FORCE_INCREMENT))
                .call(session::flush)
                .map(row -> provider.atVersion(row.version));
    }

    private static Uni<ProviderRow> row(Mutiny.Session session, Provider provider) {
        return session.find(ProviderRow.class, provider.id().value());
    }

    private static Uni<Provider> find(ProviderId id, Scope scope, String lock) {
        Visible visible = Visible.byProvider(scope, "p.id");
        String sql = "select p.* from provider p where p.id = :id and " + visible.condition() + lock;
        return Panache.getSession()
                .chain(session -> visible.bind(session.createNativeQuery(sql, ProviderRow.class)
                                .setParameter("id", id.value()))
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(() -> Refusal.of(CommonError.NOT_FOUND, "there is no provider " + id))
                        .chain(row -> withContracts(session, List.of(row))))
                .map(List::getFirst);
    }

    private static Uni<List<Provider>> page(Visible visible, UUID after, int limit) {
        String sql = "select p.* from provider p where p.id > :after and " + visible.condition()
                + " order by p.id limit :limit";
        return Panache.getSession()
                .chain(session -> visible.bind(session.createNativeQuery(sql, ProviderRow.class)
                                .setParameter("after", after)
                                .setParameter("limit", limit))
                        .getResultList()
                        .chain(rows -> withContracts(session, rows)));
    }

    private static Uni<List<Provider>> withContracts(Mutiny.Session session, List<ProviderRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(CONTRACTS, ContractRow.class)
                .setParameter("providers", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .map(contracts -> {
                    Map<UUID, List<ContractRow>> byProvider =
                            contracts.stream().collect(Collectors.groupingBy(contract -> contract.providerId));
                    return rows.stream()
                            .map(row -> row.toProvider(byProvider.getOrDefault(row.id, List.of())))
                            .toList();
                });
    }

    private static Uni<Provider> stored(Uni<Provider> write) {
        return write.onFailure(BrokenConstraint.named(CREDIT_CODE))
                .transform(taken -> Refusal.ofField(
                        ProviderError.CREDIT_CODE_TAKEN,
                        "creditCode",
                        "another provider has this credit code\nMaybe it is registered already."));
    }
}
