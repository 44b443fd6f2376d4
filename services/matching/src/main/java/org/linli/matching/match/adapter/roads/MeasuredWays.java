package org.linli.matching.match.adapter.roads;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.matching.match.application.Ways;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.road.application.Roads;
import org.linli.traveltime.Access;
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

    /** The road network with the facilities on it. */
    record Network(TravelTimes times, Map<Access, SnappedSet<FacilityId>> facilities) {

        static Network of(TravelTimes times) {
            Map<Access, SnappedSet<FacilityId>> facilities = new EnumMap<>(Access.class);
            for (Access access : Access.values()) {
                facilities.put(access, times.sources(access));
            }
            return new Network(times, facilities);
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
            network().facilities().values().forEach(snapped -> snapped.putAll(points));
        }
    }

    @Override
    public void remove(FacilityId facility) {
        network().facilities().values().forEach(snapped -> snapped.remove(facility));
    }

    @Override
    public Optional<ToHome> to(
            GeoPoint home,
            ServicePlace place,
            MobilityGroup resident,
            double maxMinutes,
            Map<Caregiver, GeoPoint> live) {
        Network now = network();
        TravelProfile profile = profile(place, resident);
        if (now.times().snap(home, profile.access()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (place) {
                    case HOME -> new WaysToHome(now, home, maxMinutes, live);
                    case FACILITY -> new WaysToFacilities(now, home, profile, maxMinutes);
                });
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
