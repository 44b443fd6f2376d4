package org.linli.emergency.event.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.event.application.Occurrences;
import org.linli.emergency.event.domain.Occurrence;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.SosEvent;

/** {@link Occurrences} in PostgreSQL. */
@ApplicationScoped
class SqlOccurrences implements Occurrences {

    private static final String HOLD = "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)";
    private static final String OF = "source = :source and device = :device and flag = :flag";
    private static final String LAST = """
            select whose, since, last_at, cleared_at, attended_at from flag_occurrence
             where %s and since <= :until order by since desc limit 1
            """.formatted(OF);
    private static final String SAVE = """
            insert into flag_occurrence (source, device, flag, since, whose, last_at, cleared_at, attended_at)
            values (:source, :device, :flag, :since, :whose, :last, cast(:cleared as timestamptz), :attended)
            on conflict (source, device, flag, since) do update
               set whose = excluded.whose, last_at = excluded.last_at, cleared_at = excluded.cleared_at, attended_at = excluded.attended_at
            """;
    private static final String ATTENDED = """
            update flag_occurrence set attended_at = greatest(attended_at, :at)
             where %1$s and since = (select max(since) from flag_occurrence where %1$s and since <= :at)
            """.formatted(OF);

    @Override
    public Uni<Void> hold(String source, String device) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, String.class)
                        .setParameter("name", "flags:" + source + ":" + device)
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Occurrence>> last(SosEvent event, Instant until) {
        return Panache.getSession()
                .chain(session -> of(event, session.createNativeQuery(LAST, Object[].class))
                        .setParameter("until", until)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(SqlOccurrences::occurrence));
    }

    @Override
    public Uni<Void> save(SosEvent event, Occurrence occurrence) {
        return Panache.getSession()
                .chain(session -> of(event, session.createNativeQuery(SAVE))
                        .setParameter("since", occurrence.since())
                        .setParameter("whose", occurrence.whose())
                        .setParameter("last", occurrence.last())
                        .setParameter("cleared", occurrence.cleared().orElse(null))
                        .setParameter("attended", occurrence.attended())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> attended(SosEvent event) {
        return Panache.getSession()
                .chain(session -> of(event, session.createNativeQuery(ATTENDED))
                        .setParameter("at", event.receivedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static <T extends Mutiny.AbstractQuery> T of(SosEvent event, T query) {
        query.setParameter("source", event.source());
        query.setParameter("device", event.trace());
        query.setParameter("flag", event.signal().flag().map(Signal.Flag::name).orElse(""));
        return query;
    }

    private static Occurrence occurrence(Object[] row) {
        return new Occurrence(
                (String) row[0],
                MessageSeal.instant(row[1]),
                MessageSeal.instant(row[2]),
                Optional.ofNullable((@Nullable Object) row[3]).map(MessageSeal::instant),
                MessageSeal.instant(row[4]));
    }
}
