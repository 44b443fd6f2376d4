package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.By;
import org.linli.emergency.card.application.Cards;
import org.linli.emergency.card.application.EmergencyCard;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.IncidentQueries.LogEntry;
import org.linli.emergency.incident.application.IncidentQueries.Mark;
import org.linli.emergency.incident.domain.Disposition;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** Shows incidents. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class ReadIncidents {

    private final IncidentQueries queries;
    private final Dispositions dispositions;
    private final FollowUps followUps;
    private final Cards cards;

    ReadIncidents(IncidentQueries queries, Dispositions dispositions, FollowUps followUps, Cards cards) {
        this.queries = queries;
        this.dispositions = dispositions;
        this.followUps = followUps;
        this.cards = cards;
    }

    /** One incident; refused with {@code NOT_FOUND} outside the scope. */
    public Uni<Versioned> find(IncidentId incident, Scope scope) {
        return queries.find(incident, scope)
                .map(found -> found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such incident")));
    }

    /** Open incidents, the most urgent first, then the oldest. */
    public Uni<List<Versioned>> open(Mark after, int limit, Scope scope) {
        return queries.open(after, limit, scope);
    }

    /** Closed incidents, the latest first. */
    public Uni<List<Versioned>> closed(Optional<UUID> resident, Optional<UUID> before, int limit, Scope scope) {
        return queries.closed(resident, before, limit, scope);
    }

    /** What happened to an incident; refused with {@code NOT_FOUND} outside the scope. */
    public Uni<List<LogEntry>> log(IncidentId incident, Scope scope) {
        return find(incident, scope).chain(() -> queries.log(incident));
    }

    /** The emergency card of the resident of an incident, in clear and on record; empty when nobody knows who it is. */
    @UnitOfWork
    public Uni<Optional<EmergencyCard>> card(IncidentId incident, By by) {
        return find(incident, by.scope())
                .chain(found -> found.incident()
                        .dossier()
                        .call()
                        .resident()
                        .map(resident -> cards.show(resident, incident, by.actor()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** How incidents may end. */
    public Uni<List<Disposition>> dispositions() {
        return dispositions.all();
    }

    /** Call backs to be made, the first to be due first. */
    public Uni<List<FollowUp>> followUps(Instant afterDue, UUID afterId, int limit, Scope scope) {
        return followUps.open(afterDue, afterId, limit, scope);
    }
}
