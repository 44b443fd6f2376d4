package org.linli.provider.catalogue.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.provider.catalogue.application.CatalogueItems;
import org.linli.provider.catalogue.domain.CatalogueItem;
import org.linli.provider.catalogue.domain.Edition;
import org.linli.provider.domain.ProviderError;
import org.linli.provider.persistence.BrokenConstraint;

@ApplicationScoped
class SqlCatalogueItems implements CatalogueItems {

    private static final String LIST = "from CatalogueItemRow i where i.code > :after order by i.code";
    private static final String LIST_ON = """
            from CatalogueItemRow i
             where i.code > :after and (:kind = '' or i.kind = :kind)
               and exists (select 1 from CatalogueEditionRow e
                            where e.key.itemCode = i.code and e.validFrom <= :day
                              and (e.validTo is null or e.validTo >= :day))
             order by i.code
            """;
    private static final String EDITIONS =
            "from CatalogueEditionRow e where e.key.itemCode in :codes order by e.validFrom";

    @Override
    public Uni<CatalogueItem> get(String code) {
        return Panache.getSession()
                .chain(session -> session.find(CatalogueItemRow.class, code)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Refusal.of(CommonError.NOT_FOUND, "there is no catalogue item " + code))
                        .chain(row -> withEditions(session, List.of(row))))
                .map(List::getFirst);
    }

    @Override
    public Uni<Optional<CatalogueItem>> getForChange(String code) {
        return Panache.getSession()
                .chain(session -> session.find(CatalogueItemRow.class, code, LockMode.PESSIMISTIC_WRITE)
                        .map(Optional::ofNullable)
                        .chain(row -> withEditions(session, row.stream().toList())))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<CatalogueItem>> list(String after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(LIST, CatalogueItemRow.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList()
                        .chain(rows -> withEditions(session, rows)));
    }

    @Override
    public Uni<List<CatalogueItem>> listOn(LocalDate day, @Nullable String kind, String after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(LIST_ON, CatalogueItemRow.class)
                        .setParameter("after", after)
                        .setParameter("kind", kind == null ? "" : kind)
                        .setParameter("day", day)
                        .setMaxResults(limit)
                        .getResultList()
                        .chain(rows -> withEditions(session, rows)));
    }

    @Override
    public Uni<Set<String>> known(Set<String> codes) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select i.code from CatalogueItemRow i where i.code in :codes", String.class)
                        .setParameter("codes", codes)
                        .getResultList())
                .map(HashSet::new);
    }

    @Override
    public Uni<CatalogueItem> add(CatalogueItem item) {
        CatalogueItemRow row = new CatalogueItemRow(item);
        CatalogueEditionRow first =
                new CatalogueEditionRow(item.code(), item.editions().getFirst());
        return Panache.getSession()
                .chain(session -> session.persist(row)
                        .chain(session::flush)
                        .chain(() -> session.persist(first))
                        .chain(session::flush))
                .map(stored -> row.toItem(List.of(first)))
                .onFailure(BrokenConstraint.named("catalogue_item_pkey"))
                .transform(taken -> Refusal.of(
                        ProviderError.EDITION_OVERLAPS,
                        "somebody published the first edition of " + item.code() + " at the same moment"));
    }

    @Override
    public Uni<CatalogueItem> addEdition(CatalogueItem item) {
        Edition latest = item.editions().getLast();
        Edition former = item.editions().get(item.editions().size() - 2);
        return Panache.getSession()
                .chain(session -> session.find(
                                CatalogueEditionRow.class, new CatalogueEditionRow.Key(item.code(), former.number()))
                        .invoke(row -> row.validTo = former.validTo())
                        .chain(() -> session.persist(new CatalogueEditionRow(item.code(), latest)))
                        .chain(() -> session.find(CatalogueItemRow.class, item.code()))
                        .call(row -> session.lock(row, LockMode.PESSIMISTIC_FORCE_INCREMENT))
                        .call(session::flush)
                        .map(row -> item.atVersion(row.version)));
    }

    private static Uni<List<CatalogueItem>> withEditions(Mutiny.Session session, List<CatalogueItemRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(EDITIONS, CatalogueEditionRow.class)
                .setParameter("codes", rows.stream().map(row -> row.code).toList())
                .getResultList()
                .map(editions -> {
                    Map<String, List<CatalogueEditionRow>> byItem =
                            editions.stream().collect(Collectors.groupingBy(edition -> edition.key.itemCode()));
                    return rows.stream()
                            .map(row -> row.toItem(byItem.getOrDefault(row.code, List.of())))
                            .toList();
                });
    }
}
