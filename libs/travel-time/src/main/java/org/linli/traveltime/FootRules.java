package org.linli.traveltime;

import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.WayAccess;
import com.graphhopper.routing.util.parsers.FootAccessParser;
import java.util.List;
import java.util.Set;

/**
 * Where one may walk or roll, after GraphHopper's reading of OpenStreetMap tags. Beyond it: no motorways and trunk roads
 * unless a pavement is mapped, no ferries (their waiting time is unknown), and for wheelchairs no steps.
 */
final class FootRules extends FootAccessParser {

    private static final Set<String> FAST_ROADS = Set.of("motorway", "motorway_link", "trunk", "trunk_link");
    private static final List<String> PAVEMENT = List.of("yes", "both", "left", "right");
    private static final Set<String> NO_WHEELS =
            Set.of("stile", "turnstile", "full-height_turnstile", "kissing_gate", "cycle_barrier", "log", "debris");

    private final boolean wheels;

    FootRules(BooleanEncodedValue encoded, Passage passage, boolean wheels) {
        super(encoded);
        this.wheels = wheels;
        blockFords(false);
        passage.apply(allowedValues, restrictedValues);
        if (wheels) {
            barriers.addAll(NO_WHEELS);
        }
    }

    @Override
    public WayAccess getAccess(ReaderWay way) {
        String highway = way.getTag("highway");
        if (highway != null
                && FAST_ROADS.contains(highway)
                && !way.hasTag("foot", allowedValues)
                && !way.hasTag("sidewalk", PAVEMENT)) {
            return WayAccess.CAN_SKIP;
        }
        if (wheels && !passableOnWheels(way)) {
            return WayAccess.CAN_SKIP;
        }
        WayAccess access = super.getAccess(way);
        return access.isFerry() ? WayAccess.CAN_SKIP : access;
    }

    @Override
    public boolean isBarrier(ReaderNode node) {
        return super.isBarrier(node) || (wheels && node.hasTag("wheelchair", "no"));
    }

    private static boolean passableOnWheels(ReaderWay way) {
        if (way.hasTag("highway", "steps")) {
            return way.hasTag("ramp:wheelchair", "yes") || way.hasTag("wheelchair", "yes");
        }
        return !way.hasTag("wheelchair", "no");
    }
}
