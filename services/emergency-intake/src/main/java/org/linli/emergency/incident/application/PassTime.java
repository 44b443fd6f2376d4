package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.application.Actor;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Open;
import org.linli.emergency.incident.domain.Owned;
import org.linli.emergency.incident.domain.Step;
import org.linli.emergency.operator.application.Presence;
import org.linli.persistence.UnitOfWork;

/** What time does to one incident. One that somebody holds is left alone; a closed one is over. */
@ApplicationScoped
@UnitOfWork
public class PassTime {

    private final Incidents incidents;
    private final Ladders ladders;
    private final Presence presence;
    private final Recorder recorder;
    private final EmergencyConfig config;
    private final Clock clock;

    PassTime(
            Incidents incidents,
            Ladders ladders,
            Presence presence,
            Recorder recorder,
            EmergencyConfig config,
            Clock clock) {
        this.incidents = incidents;
        this.ladders = ladders;
        this.presence = presence;
        this.recorder = recorder;
        this.config = config;
        this.clock = clock;
    }

    /** Opens the stages of the ladder that are due, ends a hold that is over. */
    public Uni<Void> tick(IncidentId incident) {
        return incidents
                .takeIfFree(incident)
                .map(found -> found.flatMap(
                        known -> known.incident() instanceof Open open ? open.tick(clock.instant()) : Optional.empty()))
                .chain(this::recordIfAny);
    }

    /** Turns a claim amber when its operator's console is silent, and back when it is heard of again. */
    public Uni<Void> look(IncidentId incident) {
        return incidents
                .takeIfFree(incident)
                .chain(found -> found.filter(known -> known.incident() instanceof Owned)
                        .map(known -> look((Owned) known.incident()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .chain(this::recordIfAny);
    }

    /** Puts the contacts of a card that came after the call into the ladder. */
    public Uni<Void> equip(IncidentId incident) {
        return incidents
                .takeIfFree(incident)
                .chain(found -> found.filter(known -> known.incident() instanceof Open)
                        .map(known -> equip((Open) known.incident()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .chain(this::recordIfAny);
    }

    private Uni<Optional<Step<? extends Open>>> equip(Open open) {
        Instant at = clock.instant();
        return ladders.rungs(open, at)
                .map(rungs -> rungs.equals(open.dossier().ladder().rungs())
                        ? Optional.empty()
                        : Optional.of(open.equip(rungs, at)));
    }

    private Uni<Optional<Step<? extends Open>>> look(Owned owned) {
        Instant at = clock.instant();
        return presence.lastSeen(owned.claim().operator())
                .map(seen -> seen.filter(moment ->
                                !moment.isBefore(at.minus(config.claim().staleAfter())))
                        .isPresent())
                .map(alive -> colour(owned, alive, at));
    }

    private static Optional<Step<? extends Open>> colour(Owned owned, boolean alive, Instant at) {
        if (alive == owned.claim().isStale()) {
            return Optional.of(alive ? owned.turnFresh(at) : owned.turnStale(at));
        }
        return Optional.empty();
    }

    private Uni<Void> recordIfAny(Optional<? extends Step<? extends Open>> step) {
        return step.map(decided -> recorder.record(decided, Actor.SYSTEM).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
