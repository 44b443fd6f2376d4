package org.linli.emergency.incident.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.linli.emergency.card.application.Cards;
import org.linli.emergency.event.application.Messages;
import org.linli.emergency.event.application.Messages.EventView;
import org.linli.emergency.incident.application.IncidentPlaces;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Place;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ResidentId;

/** {@link IncidentPlaces} from the messages of an incident and the emergency card. */
@ApplicationScoped
class SqlPlaces implements IncidentPlaces {

    private final Messages messages;
    private final Cards cards;

    SqlPlaces(Messages messages, Cards cards) {
        this.messages = messages;
        this.cards = cards;
    }

    @Override
    public Uni<Optional<Place>> of(Incident incident) {
        return messages.of(incident.id())
                .map(events -> events.stream().flatMap(SqlPlaces::fix).toList())
                .chain(fixes -> home(incident.dossier().call().resident()).map(home -> Place.best(fixes, home)));
    }

    private Uni<Optional<Place>> home(Optional<ResidentId> resident) {
        return resident.map(cards::home)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(point -> point.map(Place::home));
    }

    private static Stream<Place.Fix> fix(EventView event) {
        return Stream.ofNullable(event.position())
                .map(JsonObject::new)
                .map(position -> new Place.Fix(place(position), event.receivedAt()));
    }

    private static Place place(JsonObject position) {
        Optional<Integer> accuracy = Optional.ofNullable(position.getInteger("accuracyM"));
        return new Place(
                new GeoPoint(position.getDouble("lon"), position.getDouble("lat")),
                Place.Source.valueOf(position.getString("fix")),
                CoordSystem.parse(position.getString("sourceCrs")),
                accuracy.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                Optional.ofNullable(position.getString("at")).map(Instant::parse));
    }
}
