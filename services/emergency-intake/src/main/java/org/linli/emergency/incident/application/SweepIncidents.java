package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.IncidentId;

/** Looks for incidents whose time has come; each is handled in a unit of work of its own, so one cannot hold up others. */
@ApplicationScoped
public class SweepIncidents {

    private static final Logger LOG = Logger.getLogger(SweepIncidents.class);
    private static final int BATCH = 200;

    private final Incidents incidents;
    private final PassTime time;
    private final EmergencyConfig config;
    private final Clock clock;

    SweepIncidents(Incidents incidents, PassTime time, EmergencyConfig config, Clock clock) {
        this.incidents = incidents;
        this.time = time;
        this.config = config;
        this.clock = clock;
    }

    /** One round over what is due now. */
    public Uni<Void> sweep() {
        return incidents
                .due(clock.instant(), BATCH)
                .chain(due -> each(due, time::tick))
                .chain(() -> incidents.withoutTheirCard(BATCH))
                .chain(found -> each(found, time::equip))
                .chain(() -> incidents.claimsToLookAt(
                        clock.instant().minus(config.claim().staleAfter()), BATCH))
                .chain(claims -> each(claims, time::look))
                .onFailure()
                .invoke(failure -> LOG.warnf("the sweep waits for the next second: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<Void> each(List<IncidentId> due, Function<IncidentId, Uni<Void>> action) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(incident -> one(incident, action))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Void> one(IncidentId incident, Function<IncidentId, Uni<Void>> action) {
        return action.apply(incident)
                .onFailure()
                .invoke(failure -> LOG.warnf("incident %s waits for the next sweep: %s", incident, failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
