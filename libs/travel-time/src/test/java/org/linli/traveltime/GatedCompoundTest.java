package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.traveltime.DrawnRoads.at;
import static org.linli.traveltime.TravelProfile.EBIKE;
import static org.linli.traveltime.TravelProfile.FOOT_ELDER;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.GeoPoint;

/** A gated compound is closed to those who pass by, and open to those who live in it or visit someone there. */
class GatedCompoundTest {

    private static final Offset<Double> METRES = within(1.0);

    @TempDir
    Path folder;

    /**
     * A block 400 m wide with streets all round (1,000 m from the west gate to the east gate by the north) and an inner
     * road of 400 m from gate to gate, with the yard y in its middle.
     */
    private static DrawnRoads block(String gateAccess, String innerAccess) {
        return new DrawnRoads()
                .node("w", 0, 0)
                .node("e", 400, 0)
                .node("nw", 0, 300)
                .node("ne", 400, 300)
                .node("gw", 20, 0, "barrier=gate", gateAccess)
                .node("ge", 380, 0, "barrier=gate", gateAccess)
                .node("y", 200, 0)
                .node("yn", 200, 100)
                .street("w nw ne e")
                .way("w gw y ge e", "highway=service", innerAccess)
                .way("y yn", "highway=service", innerAccess);
    }

    private static double metres(RoadTravelTimes times, TravelProfile profile, String from, String to) {
        return switch (times.between(place(from), place(to), profile)) {
            case Leg.Way way -> way.metres();
            case Leg.NoWay noWay -> throw new AssertionError(noWay);
        };
    }

    private static GeoPoint place(String name) {
        return switch (name) {
            case "west" -> at(0, 0);
            case "east" -> at(400, 0);
            case "yard" -> at(200, 0);
            case "backyard" -> at(200, 90);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void private_roads_are_for_visits_not_for_shortcuts() {
        RoadTravelTimes times = block("access=yes", "access=private").load(folder);

        assertThat(metres(times, FOOT_ELDER, "west", "yard")).isCloseTo(200, METRES);
        assertThat(metres(times, FOOT_ELDER, "yard", "east")).isCloseTo(200, METRES);
        assertThat(metres(times, EBIKE, "west", "backyard")).isCloseTo(290, METRES);
        assertThat(metres(times, FOOT_ELDER, "west", "east")).isCloseTo(1000, METRES);
        assertThat(metres(times, EBIKE, "east", "west")).isCloseTo(1000, METRES);
    }

    @Test
    void private_gates_close_what_lies_behind_them_in_the_same_way() {
        RoadTravelTimes times = block("access=private", "surface=paved").load(folder);

        assertThat(metres(times, FOOT_ELDER, "west", "yard")).isCloseTo(200, METRES);
        assertThat(metres(times, FOOT_ELDER, "backyard", "east")).isCloseTo(290, METRES);
        assertThat(metres(times, FOOT_ELDER, "west", "east")).isCloseTo(1000, METRES);
    }

    @Test
    void gates_without_a_rule_are_open() {
        RoadTravelTimes times = block("material=iron", "surface=paved").load(folder);

        assertThat(metres(times, FOOT_ELDER, "west", "east")).isCloseTo(400, METRES);
    }

    @Test
    void a_way_within_one_compound_stays_inside() {
        RoadTravelTimes times = block("access=yes", "access=private").load(folder);

        assertThat(metres(times, FOOT_ELDER, "yard", "backyard")).isCloseTo(90, METRES);
    }

    @Test
    void a_gate_closed_to_all_is_no_way_in() {
        RoadTravelTimes times = block("access=no", "surface=paved").load(folder);

        // The yard is cut off from the network, so its nearest usable way is the end of the road before the gate.
        Snap snap = times.snap(place("yard"), Access.FOOT).orElseThrow();
        assertThat(snap.metresOff()).isCloseTo(180, METRES);
        assertThat(metres(times, FOOT_ELDER, "west", "east")).isCloseTo(1000, METRES);
    }

    @Test
    void a_search_reaches_caregivers_in_every_compound_but_passes_through_none() {
        RoadTravelTimes times = block("access=yes", "access=private").load(folder);
        SnappedSet<String> caregivers = times.sources(Access.FOOT);
        caregivers.put("in the yard", place("yard"));
        caregivers.put("in the west", place("west"));

        Reach<String> reach = times.reach(place("east"), FOOT_ELDER, 30, caregivers);

        assertThat(reach.byTime()).extracting(Arrival::id).containsExactly("in the yard", "in the west");
        assertThat(reach.byTime().get(0).metres()).isCloseTo(200, METRES);
        assertThat(reach.byTime().get(1).metres()).isCloseTo(1000, METRES);
    }
}
