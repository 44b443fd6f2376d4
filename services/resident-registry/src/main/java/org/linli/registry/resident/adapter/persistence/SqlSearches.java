package org.linli.registry.resident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.registry.resident.application.Residents.Place;
import org.linli.registry.resident.application.Search;
import org.linli.registry.resident.application.Searches;
import org.linli.registry.resident.domain.Resident;
import org.linli.security.Scope;

/** Walks one of the lists on which all stand who fit. */
@ApplicationScoped
class SqlSearches implements Searches {

    private final Vault vault;
    private final Tokens tokens;
    private final Clock clock;

    SqlSearches(Vault vault, Tokens tokens, Clock clock) {
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Uni<List<Resident>> find(Search search, Scope scope, @Nullable Place after, int limit) {
        SearchQuery query = SearchQuery.of(search, scope, after, clock.instant(), vault, tokens);
        return Panache.getSession()
                .chain(session -> farthest(session, query)
                        .chain(list -> bound(
                                        session.createNativeQuery(query.page(list), ResidentRow.class),
                                        query.parameters(limit))
                                .getResultList()))
                .map(rows -> rows.stream().map(row -> row.open(vault)).toList());
    }

    private static Uni<Integer> farthest(Mutiny.Session session, SearchQuery query) {
        return query.hasChoice()
                ? bound(session.createNativeQuery(query.ahead(), Object[].class), query.places())
                        .getSingleResult()
                        .map(SearchQuery::farthest)
                : Uni.createFrom().item(0);
    }

    private static <T> Mutiny.SelectionQuery<T> bound(Mutiny.SelectionQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
