package org.linli.matching.match.adapter.roads;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.matching.match.application.Ways;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.Travel;
import org.linli.matching.road.application.Roads;
import org.linli.traveltime.Access;
import org.linli.traveltime.Arrival;
import org.linli.traveltime.Reach;
import org.linli.traveltime.SnappedSet;
import org.linli.traveltime.TravelProfile;
import org.linli.traveltime.TravelTimes;

/**
 * Ways by {@link TravelTimes}: facilities stay snapped for every access mode, so a moved one costs one snap for each and
 * a caregiver who changes the base costs none.
 */
@ApplicationScoped
class MeasuredWays implements Ways {

    private final Roads roads;
    private final AtomicReference<@Nullable Network> network = new AtomicReference<>();

    MeasuredWays(Roads roads) {
        this.roads = roads;
    }

    /**
     * The road network with the facilities on it: as bases from which caregivers come, and as places to which residents
     * walk.
     */
    record Network(
            TravelTimes times,
            Map<Access, SnappedSet<FacilityId>> facilities,
            Map<Access, SnappedSet<FacilityId>> destinations) {

        static Network of(TravelTimes times) {
            Map<Access, SnappedSet<FacilityId>> facilities = new EnumMap<>(Access.class);
            for (Access access : Access.values()) {
                facilities.put(access, times.sources(access));
            }
            Map<Access, SnappedSet<FacilityId>> destinations = new EnumMap<>(Access.class);
            for (MobilityGroup group : MobilityGroup.values()) {
                destinations.computeIfAbsent(TravelProfile.of(group.profile()).access(), times::destinations);
            }
            return new Network(times, facilities, destinations);
        }

        private Stream<SnappedSet<FacilityId>> all() {
            return Stream.concat(facilities.values().stream(), destinations.values().stream());
        }
    }

    @Override
    public boolean ready() {
        return roads.loaded().isPresent();
    }

    @Override
    public Basis basis(ServicePlace place, MobilityGroup resident) {
        return Bases.of(network().times().basis(profile(place, resident)));
    }

    @Override
    public void place(Map<FacilityId, GeoPoint> points) {
        if (!points.isEmpty()) {
            network().all().forEach(snapped -> snapped.putAll(points));
        }
    }

    @Override
    public void remove(FacilityId facility) {
        network().all().forEach(snapped -> snapped.remove(facility));
    }

    @Override
    public Optional<ToHome> to(GeoPoint home, double maxMinutes, Map<Caregiver, GeoPoint> live) {
        Network now = network();
        return now.times().snap(home, TravelProfile.EBIKE.access()).isEmpty()
                ? Optional.empty()
                : Optional.of(new WaysToHome(now, home, maxMinutes, live));
    }

    @Override
    public Optional<Map<FacilityId, Travel.Way>> onFoot(GeoPoint home, MobilityGroup resident, double maxMinutes) {
        Network now = network();
        TravelProfile profile = TravelProfile.of(resident.profile());
        SnappedSet<FacilityId> places = now.destinations().get(profile.access());
        if (places == null) {
            throw new IllegalStateException("Every mobility group has its destinations");
        }
        Reach<FacilityId> reach = now.times().reachFrom(home, profile, maxMinutes, places);
        Basis basis = Bases.of(reach.basis());
        return reach.demandOffRoad()
                ? Optional.empty()
                : Optional.of(reach.stream()
                        .collect(Collectors.toMap(
                                Arrival::id,
                                arrival -> new Travel.Way(
                                        arrival.minutes(),
                                        (int) Math.round(arrival.metres()),
                                        Travel.Start.HOME,
                                        basis))));
    }

    /** Caregivers ride unless a caregiver's own mode says otherwise; to a facility the resident goes. */
    private static TravelProfile profile(ServicePlace place, MobilityGroup resident) {
        return switch (place) {
            case HOME -> TravelProfile.EBIKE;
            case FACILITY -> TravelProfile.of(resident.profile());
        };
    }

    private Network network() {
        Network known = network.get();
        if (known != null) {
            return known;
        }
        TravelTimes times = roads.loaded()
                .orElseThrow(() ->
                        new IllegalStateException("the roads are not loaded yet. Maybe ready() was not asked first."));
        network.compareAndSet(null, Network.of(times));
        return network();
    }
}
