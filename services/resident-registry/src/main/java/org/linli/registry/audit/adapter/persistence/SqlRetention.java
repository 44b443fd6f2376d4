package org.linli.registry.audit.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.registry.audit.application.Retention;
import org.linli.registry.audit.domain.Seal;

/** Policies in the table {@code retention_policy}; what was cut in {@code access_log_checkpoint}. */
@ApplicationScoped
class SqlRetention implements Retention {

    private static final String POLICIES =
            "select data_class, cast(keep as text) as kept, source from retention_in_force order by data_class";

    /** Reads the chain from its beginning up to the first line that must stay, and no further. */
    private static final String EXPIRED = """
            select coalesce(
                (select s.seq from access_log_seal s join access_log l on l.position = s.position
                  where l.at >= cast(:now as timestamptz) - (
                        select p.keep from retention_in_force p
                         where p.data_class = case l.result when 'SHOWN' then 'ACCESS_SHOWN' else 'ACCESS_REFUSED' end)
                  order by s.seq limit 1),
                (select max(s.seq) from access_log_seal s),
                1) - 1
            """;

    private static final String CHECKPOINT = """
            insert into access_log_checkpoint (seq, position, hash, lines, cut_at)
            values (:seq, :position, :hash, :lines, :at)
            """;
    private static final String LINES = """
            delete from access_log l using access_log_seal s where s.position = l.position and s.seq <= :seq
            """;
    private static final String SEALS = "delete from access_log_seal where seq <= :seq";

    @Override
    public Uni<List<Policy>> policies() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(POLICIES, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Policy((String) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }

    @Override
    public Uni<Long> expiredUpTo(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(EXPIRED, Long.class)
                        .setParameter("now", now)
                        .getSingleResult());
    }

    @Override
    public Uni<Void> cut(Seal upTo, long lines, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CHECKPOINT)
                        .setParameter("seq", upTo.seq())
                        .setParameter("position", upTo.position())
                        .setParameter("hash", upTo.hash())
                        .setParameter("lines", lines)
                        .setParameter("at", at)
                        .executeUpdate()
                        .chain(() -> delete(session, LINES, upTo))
                        .chain(() -> delete(session, SEALS, upTo)))
                .replaceWithVoid();
    }

    private static Uni<Integer> delete(Mutiny.Session session, String sql, Seal upTo) {
        return session.createNativeQuery(sql).setParameter("seq", upTo.seq()).executeUpdate();
    }
}
