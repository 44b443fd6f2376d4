package org.linli.emergency.card.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.linli.emergency.application.Actor;
import org.linli.emergency.domain.IncidentId;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ResidentId;

/** The emergency cards, sealed. All but {@link #outline} and {@link #withPhone} handle personal data in clear. */
public interface Cards {

    /** The shape of a card. Needs an open unit of work. */
    Uni<Optional<CardOutline>> outline(ResidentId resident);

    /** Residents who can be reached under the number. Needs an open unit of work. */
    Uni<List<ResidentId>> withPhone(PhoneNumber number);

    /** A card in clear, for an incident; whoever sees it is on record. Needs an open unit of work. */
    Uni<Optional<EmergencyCard>> show(ResidentId resident, IncidentId incident, Actor viewer);

    /** Stores a card, unless a newer one is there. Needs an open unit of work. */
    Uni<Void> store(EmergencyCard card);

    /** Forgets a card. Needs an open unit of work. */
    Uni<Void> forget(ResidentId resident);
}
