package org.linli.registry.resident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.registry.resident.application.RepublishJob;
import org.linli.registry.resident.application.RepublishJobs;

/** Runs over all residents in the table {@code republish_job}. */
@ApplicationScoped
class SqlRepublishJobs implements RepublishJobs {

    private static final String BEGIN = """
            insert into republish_job (id, started_at, started_by, total, done) values (:id, :at, :by, :total, 0)
            on conflict do nothing
            """;
    private static final String RUNNING =
            "select id, started_at, total, done, reached, finished_at from republish_job where finished_at is null ";
    private static final String FEWER =
            "select count(*) < :most from (select 1 from outbox order by position limit :most) waiting";

    @Override
    public Uni<RepublishJob> begin(RepublishJob job, String by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("id", job.id())
                        .setParameter("at", job.startedAt())
                        .setParameter("by", by)
                        .setParameter("total", job.total())
                        .executeUpdate()
                        .chain(begun -> running(session, ""))
                        .map(running -> running.orElse(job)));
    }

    @Override
    public Uni<Optional<RepublishJob>> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(RepublishJobRow.class, id))
                .map(row -> Optional.ofNullable(row).map(RepublishJobRow::open));
    }

    @Override
    public Uni<Optional<RepublishJob>> lockRunning() {
        return Panache.getSession().chain(session -> running(session, "for update skip locked"));
    }

    @Override
    public Uni<Void> save(RepublishJob job) {
        return Panache.getSession()
                .chain(session -> session.find(RepublishJobRow.class, job.id())
                        .invoke(row -> row.take(job))
                        .chain(session::flush));
    }

    @Override
    public Uni<Boolean> fewerEventsWaitThan(int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FEWER, Boolean.class)
                        .setParameter("most", most)
                        .getSingleResult());
    }

    private static Uni<Optional<RepublishJob>> running(Mutiny.Session session, String locking) {
        return session.createNativeQuery(RUNNING + locking, RepublishJobRow.class)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(RepublishJobRow::open));
    }
}
