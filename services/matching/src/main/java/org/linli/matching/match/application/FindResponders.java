package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.matching.MatchingError;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Provider;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.Travel;
import org.linli.matching.position.application.LivePositions;
import org.linli.security.Scope;

/**
 * Tells who could be at a door soonest in an emergency: everybody at work who does a kind of service, from where they are
 * now or from their base, by travel time. No contract, certificate or day plan stands in the way; nothing is stored.
 */
@ApplicationScoped
public class FindResponders {

    private static final Logger LOG = Logger.getLogger(FindResponders.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** Whoever asks waits 300 ms in all; after this it goes on from the bases. */
    private static final Duration POSITIONS_WITHIN = Duration.ofMillis(120);

    private final Homes homes;
    private final City city;
    private final Ways ways;
    private final LivePositions positions;
    private final Computing computing;

    FindResponders(Homes homes, City city, Ways ways, LivePositions positions, Computing computing) {
        this.homes = homes;
        this.city = city;
        this.ways = ways;
        this.positions = positions;
        this.computing = computing;
    }

    /** What to look for: a kind of service, minutes at most, and how many. */
    public record Search(String kind, int withinMinutes, int most) {}

    /** The nearest to a resident's home; refused as {@link Homes#of} says. */
    public Uni<Nearby> nearHome(ResidentId resident, Scope scope, Search search) {
        return homes.of(resident, scope).chain(home -> near(home.point(), search));
    }

    /** The nearest to a point. */
    public Uni<Nearby> near(GeoPoint point, Search search) {
        if (!ways.ready() || !city.complete()) {
            throw Refusal.retry(MatchingError.ROADS_LOADING, "roads and caregivers are not loaded (yet)", RETRY_AFTER);
        }
        Map<CaregiverId, Caregiver> able = able(search.kind());
        return computing
                .backHere(positionsOf(able.keySet()))
                .chain(live -> computing.onWorker(() -> nearest(point, search, able, live)));
    }

    private Uni<Optional<Map<CaregiverId, GeoPoint>>> positionsOf(Set<CaregiverId> caregivers) {
        return positions
                .of(caregivers)
                .map(Optional::of)
                .ifNoItem()
                .after(POSITIONS_WITHIN)
                .recoverWithItem(Optional.empty())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("responders without live positions: %s", failure.toString());
                    return Optional.empty();
                });
    }

    private Map<CaregiverId, Caregiver> able(String kind) {
        return city.providers().stream()
                .filter(Provider::active)
                .flatMap(provider -> city.staffOf(provider.id()).stream())
                .filter(caregiver -> caregiver.status() == Caregiver.Status.ACTIVE)
                .filter(caregiver -> caregiver.kinds().contains(kind))
                .collect(Collectors.toMap(Caregiver::id, Function.identity()));
    }

    private Nearby nearest(
            GeoPoint point,
            Search search,
            Map<CaregiverId, Caregiver> able,
            Optional<Map<CaregiverId, GeoPoint>> positions) {
        Map<Caregiver, GeoPoint> live = new HashMap<>();
        positions
                .orElse(Map.of())
                .forEach((id, where) ->
                        Optional.ofNullable(able.get(id)).ifPresent(caregiver -> live.put(caregiver, where)));
        Optional<Ways.ToHome> toDoor = ways.to(point, search.withinMinutes(), live);
        List<Nearby.Responder> responders = toDoor.stream()
                .flatMap(way -> able.values().stream().flatMap(caregiver -> reached(caregiver, way)))
                .sorted(Comparator.<Nearby.Responder>comparingDouble(
                                one -> one.way().minutes())
                        .thenComparing(one -> one.caregiver().id().toString()))
                .limit(search.most())
                .toList();
        return new Nearby(
                ways.basis(ServicePlace.HOME, MobilityGroup.ELDER), toDoor.isEmpty(), positions.isEmpty(), responders);
    }

    private static Stream<Nearby.Responder> reached(Caregiver caregiver, Ways.ToHome way) {
        return way.of(caregiver) instanceof Travel.Way found
                ? Stream.of(new Nearby.Responder(caregiver, found))
                : Stream.empty();
    }
}
