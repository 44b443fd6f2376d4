package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.Incidents;
import org.linli.emergency.incident.application.Versioned;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.Step;
import org.linli.emergency.incident.domain.Subject;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.Scope;

/** {@link Incidents} in PostgreSQL. Taking an incident locks its row; asking for a subject's locks the subject. */
@ApplicationScoped
class SqlIncidents implements Incidents {

    private static final String ONE_OPEN = "incident_one_open";
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)";

    static final String OPEN = "i.open_subject = :subject for no key update of i";

    /**
     * What a sender nobody knew has called for may have got a resident meanwhile. The condition on the state is written as no
     * index offers it: those over open incidents look empty to PostgreSQL, which would read one from end to end.
     */
    static final String OPEN_OF_SENDER = """
            i.state || '' <> 'CLOSED' and i.id = any (array(
                select o.id from incident o where o.open_subject = :subject
                 union all
                select e.incident_id from sos_event e
                 where e.source = :source and e.sender = :sender and e.incident_id is not null
                   and e.resident_id is null and not e.test))
             order by i.subject = :subject desc, i.id for no key update of i""";

    private static final String LAST_CLOSED =
            "select i.id from incident i where i.subject = :subject and i.state = 'CLOSED' order by i.id desc";
    private static final String DUE = """
            select id from incident where state <> 'CLOSED' and timer_at <= $1 order by timer_at limit $2
            """;
    private static final String WITHOUT_CARD = """
            select i.id from incident i join emergency_card c on c.resident_id = i.resident_id
             where i.state <> 'CLOSED' and (c.has_phone or c.key_holders <> '')
               and not exists (select 1 from unnest(i.ladder_rungs) rung
                                where rung like 'RESIDENT_PHONE:%' or rung like 'CONTACT:%')
             order by i.id limit $1
            """;
    private static final String CLAIMS = """
            select i.id from incident i left join operator_presence p on p.operator = i.operator
             where i.state <> 'CLOSED' and i.operator is not null
               and (i.stale_since is null) = (coalesce(p.seen_at, '-infinity') < $1)
             order by i.id limit $2
            """;
    private static final String MISSION_OF = """
            select m.incident_id from mission m join incident i on i.id = m.incident_id and i.state <> 'CLOSED'
             where m.responder_kind = :kind and m.responder_ref = :ref and m.ended_at is null limit 1
            """;

    private final IncidentLoader loader;
    private final IncidentColumns columns;
    private final Pool pool;
    private final Clock clock;

    SqlIncidents(IncidentLoader loader, IncidentColumns columns, Pool pool, Clock clock) {
        this.loader = loader;
        this.columns = columns;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Versioned>> openOf(Subject subject) {
        return locked(subject.key())
                .chain(() -> subject instanceof Subject.OfSender(String source, String sender)
                        ? one(OPEN_OF_SENDER, Map.of("subject", subject.key(), "source", source, "sender", sender))
                        : one(OPEN, Map.of("subject", subject.key())));
    }

    @Override
    public Uni<Optional<IncidentId>> lastClosedOf(Subject subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST_CLOSED, UUID.class)
                        .setParameter("subject", subject.key())
                        .setMaxResults(1)
                        .getResultList())
                .map(ids -> ids.stream().findFirst().map(IncidentId::new));
    }

    @Override
    public Uni<Versioned> take(IncidentId incident, Scope scope) {
        ScopeCondition visible = ScopeCondition.of(scope, clock.instant());
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("id", incident.value());
        return one("i.id = :id and " + visible.sql() + " for no key update of i", parameters)
                .map(found -> found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such incident")));
    }

    @Override
    public Uni<Optional<Versioned>> takeIfFree(IncidentId incident) {
        return one("i.id = :id for no key update of i skip locked", Map.of("id", incident.value()));
    }

    /** The row is filled before it is persisted: Hibernate inserts what it sees at that moment. */
    @Override
    public Uni<Versioned> add(Step<? extends Incident> step) {
        Incident incident = step.incident();
        IncidentRow row = new IncidentRow();
        row.id = incident.id().value();
        write(incident, row);
        return flushed(session -> session.persist(row).replaceWith(row), incident);
    }

    @Override
    public Uni<Versioned> save(Step<? extends Incident> step) {
        Incident incident = step.incident();
        return flushed(
                session ->
                        session.find(IncidentRow.class, incident.id().value()).invoke(row -> write(incident, row)),
                incident);
    }

    private Uni<Versioned> flushed(Function<Mutiny.Session, Uni<IncidentRow>> row, Incident incident) {
        return Panache.getSession()
                .chain(session -> row.apply(session)
                        .call(() -> session.mergeAll(columns.parts(incident)))
                        .call(session::flush)
                        .map(written -> new Versioned(incident, written.version)))
                .onFailure(SqlIncidents::isSecondOpen)
                .transform(failure -> Refusal.of(
                        EmergencyError.RESIDENT_HAS_OPEN_INCIDENT,
                        "the resident has another open incident\nMaybe go on with that one."));
    }

    @Override
    public Uni<List<IncidentId>> due(Instant at, int limit) {
        return ids(DUE, Tuple.of(at.atOffset(ZoneOffset.UTC), limit));
    }

    @Override
    public Uni<List<IncidentId>> claimsToLookAt(Instant silentSince, int limit) {
        return ids(CLAIMS, Tuple.of(silentSince.atOffset(ZoneOffset.UTC), limit));
    }

    @Override
    public Uni<List<IncidentId>> withoutTheirCard(int limit) {
        return ids(WITHOUT_CARD, Tuple.of(limit));
    }

    @Override
    public Uni<Optional<IncidentId>> missionOf(Responder responder) {
        return locked("responder:" + responder.kind() + ":" + responder.ref())
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(MISSION_OF, UUID.class)
                        .setParameter("kind", responder.kind().name())
                        .setParameter("ref", responder.ref())
                        .getResultList())
                .map(ids -> ids.stream().findFirst().map(IncidentId::new));
    }

    /** Whoever locks the same name waits until this unit of work ends. */
    private static Uni<Void> locked(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("name", name)
                        .getResultList())
                .replaceWithVoid();
    }

    private Uni<Optional<Versioned>> one(String tail, Map<String, Object> parameters) {
        return loader.load(tail, parameters, 1).map(found -> found.stream().findFirst());
    }

    private void write(Incident incident, IncidentRow row) {
        columns.write(incident, row);
        row.changedAt = clock.instant();
    }

    private Uni<List<IncidentId>> ids(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new IncidentId(row.getUUID("id")))
                        .toList());
    }

    private static boolean isSecondOpen(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(ONE_OPEN)) {
                return true;
            }
        }
        return false;
    }
}
