package org.linli.registry.resident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.application.Residents;
import org.linli.registry.resident.domain.Findings;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;
import org.linli.security.Scope;

/** Residents in the table {@code resident}; the scope is part of every query. */
@ApplicationScoped
class SqlResidents implements Residents {

    private static final UUID NIL = new UUID(0, 0);

    private final Vault vault;
    private final TokenRows tokens;
    private final Clock clock;

    SqlResidents(Vault vault, TokenRows tokens, Clock clock) {
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Uni<Findings> findings(Particulars particulars, @Nullable ResidentId self, Scope scope) {
        ScopeCondition visible = condition(scope);
        CitizenId number = particulars.identity().number();
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("division", particulars.address().division().value());
        parameters.put("categories", String.join(",", particulars.categories()));
        parameters.put("number", number == null ? "" : vault.index(number));
        parameters.put("self", self == null ? NIL : self.value());
        return Panache.getSession()
                .chain(session -> bound(session.createNativeQuery(FindingsRow.sql(visible), Object[].class), parameters)
                        .getSingleResult())
                .map(FindingsRow::read);
    }

    @Override
    public Uni<Resident> add(Resident resident) {
        ResidentRow row = ResidentRow.of(resident, vault, clock.instant());
        return Panache.getSession()
                .chain(session ->
                        session.persist(row).chain(session::flush).chain(() -> tokens.add(session, List.of(resident))))
                .onFailure(SqlResidents::isTwin)
                .transform(twin -> Findings.alreadyRegistered(null))
                .replaceWith(() -> row.open(vault));
    }

    @Override
    public Uni<Resident> save(Resident resident) {
        return Panache.getSession()
                .chain(session -> session.find(ResidentRow.class, resident.id().value())
                        .chain(row -> save(session, row, resident)))
                .onFailure(SqlResidents::isTwin)
                .transform(twin -> Findings.alreadyRegistered(null))
                .map(row -> row.open(vault));
    }

    @Override
    public Uni<Optional<Resident>> find(ResidentId id, Scope scope) {
        return one(id, scope, "");
    }

    @Override
    public Uni<Optional<Resident>> lock(ResidentId id, Scope scope) {
        return one(id, scope, " for update of r");
    }

    @Override
    public Uni<List<Resident>> list(Scope scope, @Nullable DivisionCode within, @Nullable Place after, int limit) {
        String prefix = within == null ? "" : within.prefix();
        return query(
                scope,
                "r.division >= :from and r.division < :to and (r.division, r.id) > (:division, :id) order by r.division, r.id",
                Map.of(
                        "from",
                        prefix,
                        "to",
                        prefix + ":",
                        "division",
                        after == null ? "" : after.division(),
                        "id",
                        after == null ? NIL : after.id().value()),
                limit);
    }

    @Override
    public Uni<List<Resident>> several(List<ResidentId> ids, Scope scope) {
        String listed = ids.stream().map(ResidentId::toString).collect(Collectors.joining(","));
        return query(
                scope,
                "r.id = any(cast(string_to_array(:ids, ',') as uuid[]))",
                Map.of("ids", listed),
                Math.max(1, ids.size()));
    }

    @Override
    public Uni<List<Resident>> lockNext(@Nullable ResidentId after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                ResidentRow.SELECT
                                        + "where r.id > :after and r.erased_at is null order by r.id limit :limit for share of r",
                                ResidentRow.class)
                        .setParameter("after", after == null ? NIL : after.value())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(this::open);
    }

    @Override
    public Uni<Void> addTokens(List<Resident> several) {
        return Panache.getSession().chain(session -> tokens.add(session, several));
    }

    @Override
    public Uni<Long> count() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from resident where erased_at is null", Long.class)
                        .getSingleResult());
    }

    private Uni<ResidentRow> save(Mutiny.Session session, ResidentRow row, Resident resident) {
        Resident before = row.open(vault);
        row.take(resident, vault, clock.instant());
        return session.flush()
                .chain(() -> tokens.replace(session, before, resident))
                .replaceWith(row);
    }

    private Uni<Optional<Resident>> one(ResidentId id, Scope scope, String locking) {
        ScopeCondition visible = condition(scope);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("id", id.value());
        return Panache.getSession()
                .chain(session -> bound(
                                session.createNativeQuery(
                                        ResidentRow.SELECT + "where r.id = :id and " + visible.sql() + locking,
                                        ResidentRow.class),
                                parameters)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> row.open(vault)));
    }

    private Uni<List<Resident>> query(Scope scope, String where, Map<String, Object> arguments, int limit) {
        ScopeCondition visible = condition(scope);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.putAll(arguments);
        parameters.put("limit", limit);
        return Panache.getSession()
                .chain(session -> bound(
                                session.createNativeQuery(
                                        ResidentRow.SELECT + "where " + visible.sql() + " and " + where
                                                + " limit :limit",
                                        ResidentRow.class),
                                parameters)
                        .getResultList())
                .map(this::open);
    }

    private ScopeCondition condition(Scope scope) {
        return ScopeCondition.of(scope, clock.instant());
    }

    private List<Resident> open(List<ResidentRow> rows) {
        return rows.stream().map(row -> row.open(vault)).toList();
    }

    private static <T> Mutiny.SelectionQuery<T> bound(Mutiny.SelectionQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static boolean isTwin(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConstraintViolationException violation) {
                return "resident_identity_number".equals(violation.getConstraintName());
            }
        }
        return false;
    }
}
