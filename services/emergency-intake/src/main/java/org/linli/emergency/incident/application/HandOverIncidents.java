package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.By;
import org.linli.emergency.card.application.Cards;
import org.linli.emergency.card.application.EmergencyCard;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.Handover.Receipt;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.IncidentEvent;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/**
 * Hands an incident over to another city or to 120, as a record of what they need at that moment. Making and reading it
 * shows the emergency card, and is on record like that.
 */
@ApplicationScoped
@UnitOfWork
public class HandOverIncidents {

    private final ReadIncidents incidents;
    private final Handovers handovers;
    private final IncidentPlaces places;
    private final Cards cards;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    HandOverIncidents(
            ReadIncidents incidents,
            Handovers handovers,
            IncidentPlaces places,
            Cards cards,
            Recorder recorder,
            Ids ids,
            Clock clock) {
        this.incidents = incidents;
        this.handovers = handovers;
        this.places = places;
        this.cards = cards;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** A handover with what it says. */
    public record Written(Handover handover, Optional<HandoverSheet> sheet) {}

    /** Writes the record; the incident stays whose it is. */
    public Uni<Handover> handOver(By by, IncidentId incident, Handover.Kind kind, String to) {
        return incidents.find(incident, by.scope()).chain(found -> write(by, found.incident(), kind, to));
    }

    private Uni<Handover> write(By by, Incident incident, Handover.Kind kind, String to) {
        Handover handover =
                new Handover(ids.next(), incident.id(), kind, to, by.subject(), clock.instant(), Optional.empty());
        return card(by, incident)
                .chain(card -> places.of(incident).map(place -> WriteSheets.sheet(incident, card, place)))
                .chain(sheet -> handovers.add(handover, resident(incident), sheet))
                .chain(() -> recorder.note(
                        new IncidentEvent.HandedOver(
                                incident.id(), incident.dossier().call(), handover.id(), kind.name(), handover.at()),
                        by.actor()))
                .replaceWith(handover);
    }

    private Uni<Optional<EmergencyCard>> card(By by, Incident incident) {
        return resident(incident)
                .map(resident -> cards.show(resident, incident.id(), by.actor()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<ResidentId> resident(Incident incident) {
        return incident.dossier().call().resident();
    }

    /** Says who received it there, and when. */
    public Uni<Handover> received(By by, IncidentId incident, UUID handover, String receivedBy, Optional<Instant> at) {
        Instant now = clock.instant();
        Receipt receipt = new Receipt(receivedBy, at.orElse(now), by.subject());
        return incidents
                .find(incident, by.scope())
                .chain(found -> handovers
                        .take(incident, handover)
                        .map(known -> known.received(receipt, now))
                        .chain(handovers::save)
                        .call(saved -> recorder.note(
                                new IncidentEvent.HandoverReceived(
                                        incident, found.incident().dossier().call(), handover, now),
                                by.actor())));
    }

    /** Handovers of an incident, without what they say. */
    public Uni<List<Handover>> of(IncidentId incident, Scope scope) {
        return incidents.find(incident, scope).chain(() -> handovers.of(incident));
    }

    /** A handover with what it says, in clear; whoever reads it is on record as having seen the card. */
    public Uni<Written> read(By by, IncidentId incident, UUID handover) {
        return incidents
                .find(incident, by.scope())
                .chain(found -> handovers
                        .take(incident, handover)
                        .call(() -> card(by, found.incident()))
                        .chain(known -> handovers.sheet(handover).map(sheet -> new Written(known, sheet))));
    }
}
