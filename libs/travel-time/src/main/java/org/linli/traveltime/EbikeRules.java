package org.linli.traveltime;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.WayAccess;
import com.graphhopper.routing.util.parsers.BikeAccessParser;
import java.util.Set;

/**
 * Where an e-bike may ride: by Chinese law a bicycle, so GraphHopper's reading of bicycle tags, oneways and contraflow
 * lanes included. Beyond it: nothing that has to be pushed or carried, no motorways, no ferries.
 */
final class EbikeRules extends BikeAccessParser {

    private static final Set<String> NEVER = Set.of("motorway", "motorway_link", "steps");
    private static final Set<String> WALKERS_ONLY =
            Set.of("footway", "pedestrian", "bridleway", "platform", "corridor");

    EbikeRules(BooleanEncodedValue encoded, BooleanEncodedValue roundabout, Passage passage) {
        super(encoded, roundabout);
        blockFords(false);
        passage.apply(allowedValues, restrictedValues);
        barriers.add("full-height_turnstile");
    }

    @Override
    public WayAccess getAccess(ReaderWay way) {
        String highway = way.getTag("highway");
        if (highway == null || NEVER.contains(highway) || way.hasTag("bicycle", "dismount")) {
            return WayAccess.CAN_SKIP;
        }
        if (WALKERS_ONLY.contains(highway) && !way.hasTag("bicycle", allowedValues)) {
            return WayAccess.CAN_SKIP;
        }
        return super.getAccess(way);
    }
}
