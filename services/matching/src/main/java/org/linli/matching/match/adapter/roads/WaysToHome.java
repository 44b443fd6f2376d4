package org.linli.matching.match.adapter.roads;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.matching.match.adapter.roads.MeasuredWays.Network;
import org.linli.matching.match.application.Ways;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Travel;
import org.linli.traveltime.Arrival;
import org.linli.traveltime.Reach;
import org.linli.traveltime.SnappedSet;
import org.linli.traveltime.TravelProfile;

/**
 * Ways of caregivers to one home, each by the own mode, from the base or from where the caregiver is now. Searches once
 * for each mode, when it is first asked for. For one thread.
 */
final class WaysToHome implements Ways.ToHome {

    private final Network network;
    private final GeoPoint home;
    private final double maxMinutes;
    private final Map<Caregiver, GeoPoint> live;
    private final Map<TravelProfile, Map<FacilityId, Travel>> fromBases = new EnumMap<>(TravelProfile.class);
    private final Map<TravelProfile, Map<CaregiverId, Travel>> fromPositions = new EnumMap<>(TravelProfile.class);

    WaysToHome(Network network, GeoPoint home, double maxMinutes, Map<Caregiver, GeoPoint> live) {
        this.network = network;
        this.home = home;
        this.maxMinutes = maxMinutes;
        this.live = live;
    }

    @Override
    public Travel of(Caregiver caregiver) {
        TravelProfile profile = profile(caregiver.mode());
        Basis basis = Bases.of(network.times().basis(profile));
        Travel none = new Travel.NoWay("按%s%.0f分钟内无法到达".formatted(basis.method().title(), maxMinutes));
        return live.containsKey(caregiver)
                ? fromPositions.computeIfAbsent(profile, this::searchPositions).getOrDefault(caregiver.id(), none)
                : fromBases.computeIfAbsent(profile, this::searchBases).getOrDefault(caregiver.base(), none);
    }

    /** The registry says FOOT or EBIKE, or a profile id; what is unknown rides. */
    private static TravelProfile profile(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "foot", "walk", "foot-adult" -> TravelProfile.FOOT_ADULT;
            default -> TravelProfile.EBIKE;
        };
    }

    private Map<FacilityId, Travel> searchBases(TravelProfile profile) {
        SnappedSet<FacilityId> bases = network.facilities().get(profile.access());
        return bases == null ? Map.of() : ways(profile, bases, Travel.Start.BASE);
    }

    private Map<CaregiverId, Travel> searchPositions(TravelProfile profile) {
        Map<CaregiverId, GeoPoint> points = new HashMap<>();
        live.forEach((caregiver, point) -> {
            if (profile(caregiver.mode()) == profile) {
                points.put(caregiver.id(), point);
            }
        });
        SnappedSet<CaregiverId> positions = network.times().sources(profile.access());
        positions.putAll(points);
        return ways(profile, positions, Travel.Start.LIVE_POSITION);
    }

    private <I> Map<I, Travel> ways(TravelProfile profile, SnappedSet<I> sources, Travel.Start start) {
        Reach<I> reach = network.times().reach(home, profile, maxMinutes, sources);
        Basis basis = Bases.of(reach.basis());
        Map<I, Travel> ways = new HashMap<>();
        for (Arrival<I> arrival : reach) {
            ways.put(arrival.id(), new Travel.Way(arrival.minutes(), (int) Math.round(arrival.metres()), start, basis));
        }
        return ways;
    }
}
