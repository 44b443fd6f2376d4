package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.traveltime.DrawnRoads.at;
import static org.linli.traveltime.TravelProfile.EBIKE;
import static org.linli.traveltime.TravelProfile.FOOT_ADULT;
import static org.linli.traveltime.TravelProfile.FOOT_ELDER;
import static org.linli.traveltime.TravelProfile.FOOT_SLOW;
import static org.linli.traveltime.TravelProfile.WHEELCHAIR;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may go where, told on networks small enough to check by hand. */
class RoadRulesTest {

    private static final Offset<Double> DECIMETRES = within(0.5);

    @TempDir
    Path folder;

    /** A street of 400 m from west to east, and a detour of 1,000 m between its ends over the north. */
    private static DrawnRoads streetWithDetour(String... tags) {
        return new DrawnRoads()
                .node("w", 0, 0)
                .node("e", 400, 0)
                .node("nw", 0, 300)
                .node("ne", 400, 300)
                .way("w e", tags)
                .street("w nw ne e");
    }

    private static double metres(RoadTravelTimes times, TravelProfile profile, double east, double toEast) {
        return switch (times.between(at(east, 0), at(toEast, 0), profile)) {
            case Leg.Way way -> way.metres();
            case Leg.NoWay noWay -> throw new AssertionError(noWay);
        };
    }

    @Test
    void the_way_is_measured_from_place_to_place_along_the_road() {
        RoadTravelTimes times = streetWithDetour("highway=residential").load(folder);

        assertThat(metres(times, FOOT_ELDER, 100, 350)).isCloseTo(250, DECIMETRES);
        assertThat(metres(times, FOOT_ELDER, 350, 100)).isCloseTo(250, DECIMETRES);
        assertThat(metres(times, FOOT_ELDER, 0, 400)).isCloseTo(400, DECIMETRES);
    }

    @Test
    void each_profile_has_its_speed_and_the_ebike_three_minutes_to_park() {
        RoadTravelTimes times = streetWithDetour("highway=residential").load(folder);

        assertThat(seconds(times, FOOT_ELDER)).isCloseTo(300, DECIMETRES);
        assertThat(seconds(times, FOOT_SLOW)).isCloseTo(400, DECIMETRES);
        assertThat(seconds(times, FOOT_ADULT)).isCloseTo(300 / 1.3, DECIMETRES);
        assertThat(seconds(times, WHEELCHAIR)).isCloseTo(500, DECIMETRES);
        assertThat(seconds(times, EBIKE)).isCloseTo(180 + 300 * 3.6 / 17, DECIMETRES);
    }

    private static double seconds(RoadTravelTimes times, TravelProfile profile) {
        return switch (times.between(at(50, 0), at(350, 0), profile)) {
            case Leg.Way way -> way.seconds();
            case Leg.NoWay noWay -> throw new AssertionError(noWay);
        };
    }

    @Test
    void a_oneway_holds_for_the_ebike_and_not_for_walkers() {
        RoadTravelTimes times =
                streetWithDetour("highway=residential", "oneway=yes").load(folder);

        assertThat(metres(times, EBIKE, 100, 300)).isCloseTo(200, DECIMETRES);
        assertThat(metres(times, EBIKE, 300, 100)).isCloseTo(100 + 1000 + 100, DECIMETRES);
        assertThat(metres(times, FOOT_ELDER, 300, 100)).isCloseTo(200, DECIMETRES);
    }

    @Test
    void a_contraflow_lane_lifts_the_oneway_for_the_ebike() {
        RoadTravelTimes times = streetWithDetour("highway=residential", "oneway=yes", "oneway:bicycle=no")
                .load(folder);

        assertThat(metres(times, EBIKE, 300, 100)).isCloseTo(200, DECIMETRES);
    }

    @Test
    void steps_are_for_walkers_only() {
        RoadTravelTimes times = streetWithDetour("highway=steps").load(folder);

        assertThat(metres(times, FOOT_ELDER, 0, 400)).isCloseTo(400, DECIMETRES);
        assertThat(metres(times, WHEELCHAIR, 0, 400)).isCloseTo(1000, DECIMETRES);
        assertThat(metres(times, EBIKE, 0, 400)).isCloseTo(1000, DECIMETRES);
    }

    @Test
    void the_ebike_keeps_off_ways_for_walkers_unless_they_are_marked_for_it() {
        RoadTravelTimes walkers = streetWithDetour("highway=footway").load(folder);
        RoadTravelTimes shared =
                streetWithDetour("highway=footway", "bicycle=yes").load(folder);

        assertThat(metres(walkers, EBIKE, 0, 400)).isCloseTo(1000, DECIMETRES);
        assertThat(metres(walkers, WHEELCHAIR, 0, 400)).isCloseTo(400, DECIMETRES);
        assertThat(metres(shared, EBIKE, 0, 400)).isCloseTo(400, DECIMETRES);
    }

    @Test
    void nobody_walks_on_motorways_and_trunk_roads_without_pavement() {
        RoadTravelTimes motorway = streetWithDetour("highway=motorway").load(folder);
        RoadTravelTimes trunk = streetWithDetour("highway=trunk").load(folder);
        RoadTravelTimes pavement =
                streetWithDetour("highway=trunk", "sidewalk=both").load(folder);

        assertThat(metres(motorway, FOOT_ELDER, 0, 400)).isCloseTo(1000, DECIMETRES);
        assertThat(metres(motorway, EBIKE, 0, 400)).isCloseTo(1000, DECIMETRES);
        assertThat(metres(trunk, FOOT_ELDER, 0, 400)).isCloseTo(1000, DECIMETRES);
        assertThat(metres(pavement, FOOT_ELDER, 0, 400)).isCloseTo(400, DECIMETRES);
    }

    @Test
    void a_ferry_is_no_street() {
        RoadTravelTimes times =
                streetWithDetour("route=ferry", "foot=yes", "bicycle=yes").load(folder);

        assertThat(metres(times, FOOT_ELDER, 0, 400)).isCloseTo(1000, DECIMETRES);
        assertThat(metres(times, EBIKE, 0, 400)).isCloseTo(1000, DECIMETRES);
    }
}
