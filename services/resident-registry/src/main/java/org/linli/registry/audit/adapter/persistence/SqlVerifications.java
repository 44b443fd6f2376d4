package org.linli.registry.audit.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.registry.audit.application.Verifications;
import org.linli.registry.audit.domain.Verification;

/** Verifications in the table {@code access_log_verification}. */
@ApplicationScoped
class SqlVerifications implements Verifications {

    private static final String BEGIN = """
            insert into access_log_verification
                   (id, started_at, started_by, reached, reached_hash, last, expected_seq, expected_hash)
            values (:id, :at, :by, :reached, :hash, :last, nullif(cast(:expected as bigint), 0), nullif(:expectedHash, ''))
            on conflict do nothing
            """;
    private static final String RUNNING = """
            select id, started_at, reached, reached_hash, last, expected_seq, expected_hash, finding, found_seq,
                   found_position, finished_at
              from access_log_verification where finished_at is null
            """;
    private static final String LAST_INTACT = """
            select reached, reached_hash from access_log_verification
             where finished_at is not null and finding is null and reached > 0 order by finished_at desc limit 1
            """;

    @Override
    public Uni<Verification> begin(Verification verification, String by) {
        Verification.@Nullable Head expected = verification.expected();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("id", verification.id())
                        .setParameter("at", verification.startedAt())
                        .setParameter("by", by)
                        .setParameter("reached", verification.reached().seq())
                        .setParameter("hash", verification.reached().hash())
                        .setParameter("last", verification.last())
                        .setParameter("expected", expected == null ? 0L : expected.seq())
                        .setParameter("expectedHash", expected == null ? "" : expected.hash())
                        .executeUpdate()
                        .chain(begun -> running(session, ""))
                        .map(running -> running.orElse(verification)));
    }

    @Override
    public Uni<Optional<Verification>> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(VerificationRow.class, id))
                .map(row -> Optional.ofNullable(row).map(VerificationRow::open));
    }

    @Override
    public Uni<Optional<Verification.Head>> lastIntact() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(LAST_INTACT, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Verification.Head(((Number) row[0]).longValue(), (String) row[1])));
    }

    @Override
    public Uni<Optional<Verification>> lockRunning() {
        return Panache.getSession().chain(session -> running(session, " for update skip locked"));
    }

    @Override
    public Uni<Boolean> running() {
        return Panache.getSession().chain(session -> running(session, "")).map(Optional::isPresent);
    }

    @Override
    public Uni<Void> save(Verification verification) {
        return Panache.getSession()
                .chain(session -> session.find(VerificationRow.class, verification.id())
                        .invoke(row -> row.take(verification))
                        .chain(session::flush));
    }

    private static Uni<Optional<Verification>> running(Mutiny.Session session, String locking) {
        return session.createNativeQuery(RUNNING + locking, VerificationRow.class)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(VerificationRow::open));
    }
}
