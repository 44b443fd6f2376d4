package org.linli.matching.match.adapter.roads;

import java.util.HashMap;
import java.util.Map;
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
 * Ways of one resident to the facilities, by the speed of the mobility group. Searched from the facilities to the home:
 * walkers and wheelchairs have no oneways, so there and back are the same.
 */
final class WaysToFacilities implements Ways.ToHome {

    private final Map<FacilityId, Travel> ways = new HashMap<>();
    private final Travel none;

    WaysToFacilities(Network network, GeoPoint home, TravelProfile profile, double maxMinutes) {
        this.none = new Travel.NoWay("老人%.0f分钟内无法到达站点".formatted(maxMinutes));
        SnappedSet<FacilityId> facilities = network.facilities().get(profile.access());
        if (facilities != null) {
            Reach<FacilityId> reach = network.times().reach(home, profile, maxMinutes, facilities);
            Basis basis = Bases.of(reach.basis());
            for (Arrival<FacilityId> arrival : reach) {
                ways.put(
                        arrival.id(),
                        new Travel.Way(
                                arrival.minutes(), (int) Math.round(arrival.metres()), Travel.Start.HOME, basis));
            }
        }
    }

    @Override
    public Travel of(Caregiver caregiver) {
        return ways.getOrDefault(caregiver.base(), none);
    }
}
