package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.traveltime.DrawnRoads.at;
import static org.linli.traveltime.TravelProfile.FOOT_ELDER;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a straight line cannot know. */
class RiverTest {

    @TempDir
    Path folder;

    /** Two banks 200 m apart, each with a quay of 1,000 m. */
    private static DrawnRoads banks(double width) {
        return new DrawnRoads()
                .node("s0", 0, 0)
                .node("s1", 1000, 0)
                .node("s2", 1000, -50)
                .node("s3", 1050, 0)
                .node("n0", 0, width)
                .node("n1", 1000, width)
                .street("s0 s1")
                .street("s1 s2")
                .street("s1 s3")
                .street("n0 n1");
    }

    @Test
    void the_way_leads_over_the_only_bridge() {
        RoadTravelTimes roads =
                banks(200).way("s1 n1", "highway=footway", "bridge=yes").load(folder);

        Leg road = roads.between(at(0, 0), at(0, 200), FOOT_ELDER);
        Leg line = new StraightLineTravelTimes().between(at(0, 0), at(0, 200), FOOT_ELDER);

        assertThat(((Leg.Way) road).metres()).isCloseTo(2200, within(1.0));
        assertThat(((Leg.Way) line).metres()).isCloseTo(280, within(1.0));
        assertThat(road.basis().method()).isEqualTo(Method.ROAD);
        assertThat(line.basis().method()).isEqualTo(Method.STRAIGHT_LINE);
    }

    @Test
    void without_a_bridge_the_far_bank_has_no_place_on_the_network() {
        RoadTravelTimes roads = banks(500).load(folder);

        assertThat(roads.between(at(0, 500), at(0, 0), FOOT_ELDER))
                .isEqualTo(new Leg.NoWay(Leg.Reason.START_OFF_ROAD, roads.basis(FOOT_ELDER)));
        assertThat(roads.between(at(0, 0), at(0, 500), FOOT_ELDER))
                .isEqualTo(new Leg.NoWay(Leg.Reason.DESTINATION_OFF_ROAD, roads.basis(FOOT_ELDER)));
    }

    @Test
    void a_limit_shorter_than_the_way_is_said_to_be_no_way() {
        RoadTravelTimes roads =
                banks(200).way("s1 n1", "highway=footway", "bridge=yes").load(folder);
        Snap south = roads.snap(at(0, 0), Access.FOOT).orElseThrow();
        Snap north = roads.snap(at(0, 200), Access.FOOT).orElseThrow();

        assertThat(roads.between(south, north, FOOT_ELDER, 36)).isEqualTo(noWay(roads));
        assertThat(roads.between(south, north, FOOT_ELDER, 37)).isInstanceOf(Leg.Way.class);
    }

    private static Leg noWay(RoadTravelTimes roads) {
        return new Leg.NoWay(Leg.Reason.NOT_CONNECTED, roads.basis(FOOT_ELDER));
    }
}
