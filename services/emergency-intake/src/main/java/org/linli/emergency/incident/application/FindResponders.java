package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.LookForResponders.Door;
import org.linli.emergency.incident.application.NearestByRoad.Answer;
import org.linli.emergency.incident.domain.Place;
import org.linli.emergency.incident.domain.Responder;
import org.linli.kernel.Refusal;
import org.linli.security.Scope;

/**
 * Tells who could be at the door of an incident soonest. Whoever knows the roads is asked first, for a moment and with no
 * transaction open; without an answer the straight line from our own copy serves, and says so.
 */
@ApplicationScoped
public class FindResponders {

    private static final Logger LOG = Logger.getLogger(FindResponders.class);

    private final LookForResponders local;
    private final NearestByRoad roads;

    FindResponders(LookForResponders local, NearestByRoad roads) {
        this.local = local;
        this.roads = roads;
    }

    /** The nearest; refused with {@code DOOR_NOT_LOCATED} when nobody knows where the door is. */
    public Uni<Responders> near(By by, IncidentId incident) {
        return local.door(incident, by.scope())
                .chain(door -> ways(door, by.scope())
                        .chain(answer -> local.responders(answer.found(), answer.roadsSilent(), door.place())));
    }

    /**
     * Whether a responder whose shift is over on paper has a live position all the same, which whoever knows the roads is asked;
     * false without an answer, and of anybody else, who need not be asked about.
     */
    public Uni<Boolean> isLive(By by, IncidentId incident, Responder responder) {
        return responder
                .person()
                .map(person -> local.hangsOnPosition(person)
                        .chain(asks -> asks
                                ? isLive(by, incident, person)
                                : Uni.createFrom().item(false)))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private Uni<Boolean> isLive(By by, IncidentId incident, UUID person) {
        return local.door(incident, by.scope())
                .chain(door -> roads.near(door.place().map(Place::point), door.resident()))
                .map(answer ->
                        answer.ways().stream().anyMatch(way -> way.caregiver().equals(person) && way.live()))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.infof("nobody says whether a responder is live: %s", failure.toString());
                    return false;
                });
    }

    private record Found(Answer found, boolean roadsSilent) {}

    private Uni<Found> ways(Door door, Scope scope) {
        if (door.place().isEmpty() && door.resident().isEmpty()) {
            throw notLocated();
        }
        return Uni.createFrom()
                .deferred(() -> roads.near(door.place().map(Place::point), door.resident()))
                .map(answer -> new Found(answer, false))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.infof("responders by straight line: %s", failure.toString());
                    return door.place()
                            .map(place -> local.byLine(place.point(), scope).map(answer -> new Found(answer, true)))
                            .orElseGet(() -> Uni.createFrom().failure(notLocated()));
                });
    }

    private static Refusal notLocated() {
        return Refusal.of(
                EmergencyError.DOOR_NOT_LOCATED,
                "neither a device nor the emergency card says where the door is\nMaybe identify the resident, or choose by the address.");
    }
}
