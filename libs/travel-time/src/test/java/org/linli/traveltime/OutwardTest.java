package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.linli.traveltime.DrawnRoads.at;
import static org.linli.traveltime.TravelProfile.EBIKE;
import static org.linli.traveltime.TravelProfile.FOOT_ELDER;
import static org.linli.traveltime.TravelProfile.FOOT_SLOW;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.kernel.GeoPoint;

/** From one origin to many destinations. */
class OutwardTest {

    @TempDir
    Path folder;

    /** Steps that may be walked down only, 100 m, and the way round of 1,000 m. */
    private RoadTravelTimes steps() {
        return new DrawnRoads()
                .node("top", 0, 0)
                .node("foot", 100, 0)
                .node("n1", 0, 450)
                .node("n2", 100, 450)
                .way("top foot", "highway=steps", "oneway:foot=yes")
                .street("top n1 n2 foot")
                .load(folder);
    }

    private static Map<String, Double> metres(Reach<String> reach) {
        Map<String, Double> metres = new HashMap<>();
        reach.forEach(arrival -> metres.put(arrival.id(), arrival.metres()));
        return metres;
    }

    @Test
    void there_and_back_differ_where_one_may_walk_one_way_only() {
        RoadTravelTimes times = steps();
        SnappedSet<String> outward = times.destinations(Access.FOOT);
        outward.put("canteen", at(100, 0));
        SnappedSet<String> homeward = times.sources(Access.FOOT);
        homeward.put("canteen", at(100, 0));

        assertThat(metres(times.reachFrom(at(0, 0), FOOT_ELDER, 30, outward)).get("canteen"))
                .isCloseTo(100, within(0.5));
        assertThat(metres(times.reach(at(0, 0), FOOT_ELDER, 30, homeward)).get("canteen"))
                .isCloseTo(1000, within(0.5));
    }

    @Test
    void the_limit_includes_what_takes_exactly_so_long() {
        RoadTravelTimes times = steps();
        SnappedSet<String> places = times.destinations(Access.FOOT);
        places.put("corner", at(0, 225));

        // 225 m at 0.75 m/s are five minutes
        assertThat(times.reachFrom(at(0, 0), FOOT_SLOW, 4.98, places)).isEmpty();
        assertThat(times.reachFrom(at(0, 0), FOOT_SLOW, 5.02, places))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.minutes()).isCloseTo(5, within(0.01)));
    }

    @Test
    void an_origin_off_every_road_reaches_nothing_and_says_so() {
        RoadTravelTimes times = steps();
        SnappedSet<String> places = times.destinations(Access.FOOT);
        places.put("corner", at(0, 300));
        places.put("island", at(3000, 3000));

        Reach<String> reach = times.reachFrom(at(-2000, 0), FOOT_ELDER, 15, places);

        assertThat(reach).isEmpty();
        assertThat(reach.demandOffRoad()).isTrue();
        assertThat(reach.offRoad()).containsExactly("island");
    }

    @Test
    void sources_are_no_destinations_where_the_direction_matters() {
        RoadTravelTimes times = steps();

        assertThatThrownBy(() -> times.reachFrom(at(0, 0), FOOT_ELDER, 15, times.sources(Access.FOOT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void one_search_outward_agrees_with_the_way_to_each(TravelProfile profile) {
        // Given
        RoadTravelTimes times = GeneratedCity.of(44, 16).load(folder);
        Random random = new Random(3);
        Map<Integer, GeoPoint> points = new LinkedHashMap<>();
        for (int i = 0; i < 150; i++) {
            points.put(i, at(random.nextDouble() * 1500, random.nextDouble() * 1500));
        }
        SnappedSet<Integer> places = times.destinations(profile.access());
        places.putAll(points);
        GeoPoint origin = at(700, 800);
        // When
        Map<Integer, Double> reached = new HashMap<>();
        times.reachFrom(origin, profile, 20, places).forEach(one -> reached.put(one.id(), one.metres()));
        // Then
        points.forEach((id, point) -> {
            switch (times.between(origin, point, profile)) {
                case Leg.Way way
                when way.seconds() <= 1200 -> assertThat(reached.get(id)).isCloseTo(way.metres(), within(0.01));
                default -> assertThat(reached).doesNotContainKey(id);
            }
        });
        assertThat(reached).hasSizeGreaterThan(20);
    }

    @Test
    void a_straight_line_is_as_long_there_as_back_and_says_that_it_is_one() {
        StraightLineTravelTimes times = new StraightLineTravelTimes();
        SnappedSet<String> places = times.destinations(Access.FOOT);
        places.put("canteen", at(0, 500));

        Reach<String> reach = times.reachFrom(at(0, 0), FOOT_ELDER, 15, places);

        assertThat(metres(reach).get("canteen")).isCloseTo(700, within(0.5));
        assertThat(reach.basis().method().title()).isEqualTo("直线估算");
        assertThat(times.reachFrom(at(0, 0), EBIKE, 15, places)).isNotEmpty();
    }
}
