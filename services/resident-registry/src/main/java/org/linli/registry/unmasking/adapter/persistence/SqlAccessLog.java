package org.linli.registry.unmasking.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.persistence.DataKey;
import org.linli.persistence.Ids;
import org.linli.registry.resident.application.SubjectKeys;
import org.linli.registry.unmasking.application.AccessLog;
import org.linli.registry.unmasking.domain.AccessEntry;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.Verdict;

/** The access log in the table {@code access_log}, which refuses change by a trigger. */
@ApplicationScoped
class SqlAccessLog implements AccessLog {

    /** First half of a two-part advisory lock, the second being the caller: keeps its place apart from other locks. */
    private static final int CALLERS = 0x61636373;

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(:callers, hashtext(:subject))) locked";
    private static final String RECENT = """
            select count(*) from access_log
             where subject = :subject and at > :since and result <> 'TOO_MANY_REQUESTS'
            """;
    private static final String ABOUT = """
            select * from access_log where resident_id = :resident and position < :before
             order by position desc limit :limit
            """;

    private final SubjectKeys keys;
    private final Ids ids;

    SqlAccessLog(SubjectKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** Two statements: the count must be taken after the lock was waited for. */
    @Override
    public Uni<Long> recent(String subject, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                        .setParameter("callers", CALLERS)
                        .setParameter("subject", subject)
                        .getSingleResult()
                        .chain(() -> count(session, subject, since)));
    }

    @Override
    public Uni<Void> append(UnmaskingRequest request, Verdict verdict, Instant at) {
        return key(request)
                .map(key -> AccessLogRow.of(ids.next(), request, verdict, at, key.orElse(null)))
                .chain(row -> Panache.getSession()
                        .chain(session -> session.persist(row).chain(session::flush)));
    }

    @Override
    public Uni<Void> append(List<UnmaskingRequest> requests, Function<UnmaskingRequest, Verdict> verdicts, Instant at) {
        Object[] rows = requests.stream()
                .map(request -> AccessLogRow.of(ids.next(), request, verdicts.apply(request), at, null))
                .toArray();
        return Panache.getSession().chain(session -> session.persistAll(rows).chain(session::flush));
    }

    @Override
    public Uni<List<AccessEntry>> about(ResidentId resident, @Nullable Long position, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ABOUT, AccessLogRow.class)
                        .setParameter("resident", resident.value())
                        .setParameter("before", position == null ? Long.MAX_VALUE : position)
                        .setParameter("limit", limit)
                        .getResultList())
                .chain(rows -> keys.of(resident)
                        .map(key -> rows.stream()
                                .map(row -> row.open(key.orElse(null)))
                                .toList()));
    }

    private Uni<Optional<DataKey>> key(UnmaskingRequest request) {
        return request.note() == null ? Uni.createFrom().item(Optional.empty()) : keys.of(request.resident());
    }

    private static Uni<Long> count(Mutiny.Session session, String subject, Instant since) {
        return session.createNativeQuery(RECENT, Long.class)
                .setParameter("subject", subject)
                .setParameter("since", since)
                .getSingleResult();
    }
}
