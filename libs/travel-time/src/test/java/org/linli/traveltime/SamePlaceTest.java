package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.traveltime.DrawnRoads.at;
import static org.linli.traveltime.TravelProfile.EBIKE;
import static org.linli.traveltime.TravelProfile.FOOT_ELDER;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demand and source on one edge, where no junction lies between them. */
class SamePlaceTest {

    @TempDir
    Path folder;

    private RoadTravelTimes times;

    /** A oneway of 400 m from west to east and the way back of 1,000 m over the north. */
    @BeforeEach
    void load() {
        times = new DrawnRoads()
                .node("w", 0, 0)
                .node("e", 400, 0)
                .node("nw", 0, 300)
                .node("ne", 400, 300)
                .way("w e", "highway=residential", "oneway=yes")
                .street("w nw ne e")
                .load(folder);
    }

    private Map<String, Double> metresTo(double east, TravelProfile profile) {
        SnappedSet<String> sources = times.sources(profile.access());
        sources.putAll(Map.of("before", at(100, 5), "here", at(200, 5), "behind", at(300, 5)));
        Map<String, Double> metres = new HashMap<>();
        times.reach(at(east, -5), profile, 60, sources).forEach(arrival -> metres.put(arrival.id(), arrival.metres()));
        return metres;
    }

    @Test
    void a_walker_takes_the_edge_in_either_direction() {
        Map<String, Double> metres = metresTo(200, FOOT_ELDER);

        assertThat(metres.get("before")).isCloseTo(100, within(0.5));
        assertThat(metres.get("here")).isCloseTo(0, within(0.1));
        assertThat(metres.get("behind")).isCloseTo(100, within(0.5));
    }

    @Test
    void an_ebike_against_the_oneway_rides_all_the_way_round() {
        Map<String, Double> metres = metresTo(200, EBIKE);

        assertThat(metres.get("before")).isCloseTo(100, within(0.5));
        assertThat(metres.get("here")).isCloseTo(0, within(0.1));
        assertThat(metres.get("behind")).isCloseTo(100 + 1000 + 200, within(0.5));
    }

    @Test
    void the_detour_wins_when_it_is_shorter_than_the_edge() {
        RoadTravelTimes bend = new DrawnRoads()
                .node("a", 0, 0)
                .node("b", 300, 0)
                .node("c", 300, 300)
                .node("d", 0, 300)
                .way("a b c d", "highway=residential")
                .street("a d")
                .load(folder);

        Leg leg = bend.between(at(5, 0), at(5, 300), FOOT_ELDER);

        assertThat(((Leg.Way) leg).metres()).isCloseTo(310, within(0.5));
    }
}
