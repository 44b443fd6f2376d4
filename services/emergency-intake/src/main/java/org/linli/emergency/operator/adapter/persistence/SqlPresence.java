package org.linli.emergency.operator.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.application.By;
import org.linli.emergency.operator.application.Presence;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** {@link Presence} in table {@code operator_presence}. */
@ApplicationScoped
@UnitOfWork
class SqlPresence implements Presence {

    private static final String ACTED = """
            insert into operator_presence (operator, username, role, division, seen_at)
            values (:operator, :operator, :role, :division, :at)
            on conflict (operator) do update set seen_at = greatest(operator_presence.seen_at, excluded.seen_at)
            """;
    private static final String SEEN = """
            insert into operator_presence (operator, username, role, division, seen_at)
            values (:operator, :username, :role, :division, :at)
            on conflict (operator) do update
               set username = excluded.username, role = excluded.role, division = excluded.division,
                   seen_at = greatest(operator_presence.seen_at, excluded.seen_at)
            """;
    private static final String LAST_SEEN = "select p.seen_at from operator_presence p where p.operator = :operator";
    private static final String PRESENT = """
            select p.operator, p.username, p.role, p.division from operator_presence p
             where p.seen_at >= :since and (p.division like :division or :prefix like p.division || '%')
             order by p.username
            """;

    private final EmergencyConfig config;
    private final Clock clock;

    SqlPresence(EmergencyConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> seen(By by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ACTED)
                        .setParameter("operator", by.subject())
                        .setParameter("role", by.actor().role())
                        .setParameter("division", prefix(by.scope()))
                        .setParameter("at", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> seen(Desk desk) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SEEN)
                        .setParameter("operator", desk.operator())
                        .setParameter("username", desk.username())
                        .setParameter("role", desk.role())
                        .setParameter("division", desk.division())
                        .setParameter("at", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Instant>> lastSeen(String operator) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST_SEEN, Object.class)
                        .setParameter("operator", operator)
                        .getResultList())
                .map(found -> found.stream().findFirst().map(SqlPresence::instant));
    }

    @Override
    public Uni<Boolean> isPresent(String operator) {
        return lastSeen(operator)
                .map(seen -> seen.filter(moment -> !moment.isBefore(horizon())).isPresent());
    }

    @Override
    public Uni<List<Desk>> present(Scope scope) {
        String prefix = prefix(scope);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PRESENT, Object[].class)
                        .setParameter("since", horizon())
                        .setParameter("division", prefix + "%")
                        .setParameter("prefix", prefix)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Desk((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                        .toList());
    }

    /** Whoever has no area sees nobody and is seen by nobody. */
    private static String prefix(Scope scope) {
        return scope instanceof Scope.Area(String division) ? division : "-";
    }

    private Instant horizon() {
        return clock.instant().minus(config.claim().staleAfter());
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
