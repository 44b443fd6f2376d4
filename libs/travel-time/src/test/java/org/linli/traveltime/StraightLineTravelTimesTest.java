package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.linli.traveltime.DrawnRoads.at;
import static org.linli.traveltime.TravelProfile.EBIKE;
import static org.linli.traveltime.TravelProfile.FOOT_ELDER;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.GeoPoint;

/** The fallback estimates, and says so. */
class StraightLineTravelTimesTest {

    private final TravelTimes times = new StraightLineTravelTimes();

    @Test
    void the_way_is_the_great_circle_times_1_4() {
        SnappedSet<String> sources = times.sources(Access.FOOT);
        sources.put("canteen", at(500, 0));

        Arrival<String> arrival = times.reach(at(0, 0), FOOT_ELDER, 15, sources).getFirst();

        assertThat(arrival.metres()).isCloseTo(700, within(1.0));
        assertThat(arrival.seconds()).isCloseTo(700, within(1.0));
        assertThat(arrival.minutes()).isCloseTo(700 / 60.0, within(0.02));
    }

    @Test
    void the_ebike_pays_its_three_minutes_here_too() {
        Leg leg = times.between(at(0, 0), at(0, 1000), EBIKE);

        assertThat(((Leg.Way) leg).seconds()).isCloseTo(180 + 1400 * 3.6 / 17, within(1.0));
    }

    @Test
    void every_answer_says_that_it_is_an_estimate() {
        Basis basis = times.reach(at(0, 0), FOOT_ELDER, 15, times.<String>sources(Access.FOOT))
                .basis();

        assertThat(basis).isEqualTo(new Basis(Method.STRAIGHT_LINE, FOOT_ELDER, "none"));
        assertThat(basis.method().title()).isEqualTo("直线估算");
        assertThat(basis.mode()).isEqualTo(Access.FOOT);
        assertThat(basis.metresPerSecond()).isEqualTo(1.0);
    }

    @Test
    void only_sources_within_the_limit_are_reached() {
        SnappedSet<Integer> sources = times.sources(Access.FOOT);
        Map<Integer, GeoPoint> row = new HashMap<>();
        IntStream.range(0, 100).forEach(n -> row.put(n, at(n * 100, 0)));
        sources.putAll(row);
        sources.remove(3);

        Reach<Integer> reach = times.reach(at(0, 0), FOOT_ELDER, 15, sources);

        assertThat(reach.byTime()).extracting(Arrival::id).containsExactly(0, 1, 2, 4, 5, 6);
        assertThat(sources.size()).isEqualTo(99);
        assertThat(sources.offRoad()).isEmpty();
    }

    @Test
    void sources_placed_on_roads_are_refused(@TempDir Path folder) {
        SnappedSet<String> onRoads = GeneratedCity.of(1, 3).load(folder).sources(Access.FOOT);

        assertThatThrownBy(() -> times.reach(at(0, 0), FOOT_ELDER, 15, onRoads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }
}
