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
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.GeoPoint;

/** Sources come, move and go while searches run. */
class RoadSourcesTest {

    @TempDir
    Path folder;

    private RoadTravelTimes times;
    private SnappedSet<String> sources;

    @BeforeEach
    void load() {
        times = GeneratedCity.of(7, 12).load(folder);
        sources = times.sources(Access.FOOT);
    }

    private Map<String, Double> reached(double minutes) {
        Map<String, Double> reached = new HashMap<>();
        times.reach(at(0, 0), FOOT_ELDER, minutes, sources)
                .forEach(arrival -> reached.put(arrival.id(), arrival.metres()));
        return reached;
    }

    @Test
    void a_moved_source_is_found_at_its_new_place_only() {
        sources.put("wang", at(100, 0));
        assertThat(reached(10).get("wang")).isCloseTo(100, within(2.0));

        sources.put("wang", at(300, 0));

        assertThat(reached(10).get("wang")).isCloseTo(300, within(5.0));
        assertThat(sources.size()).isEqualTo(1);
    }

    @Test
    void a_removed_source_is_found_no_more_and_its_slot_serves_another() {
        sources.putAll(Map.of("wang", at(100, 0), "li", at(200, 0)));

        sources.remove("wang");
        sources.remove("nobody");
        sources.put("zhao", at(300, 0));

        assertThat(reached(10)).containsOnlyKeys("li", "zhao");
        assertThat(sources.size()).isEqualTo(2);
    }

    @Test
    void a_source_off_the_road_is_reported_until_it_comes_back() {
        sources.put("wang", at(-2000, -2000));

        assertThat(sources.offRoad()).containsExactly("wang");
        assertThat(times.reach(at(0, 0), FOOT_ELDER, 60, sources).offRoad()).containsExactly("wang");
        assertThat(reached(60)).isEmpty();

        sources.put("wang", at(100, 0));

        assertThat(sources.offRoad()).isEmpty();
        assertThat(reached(60)).containsOnlyKeys("wang");
    }

    @Test
    void a_demand_off_the_road_is_said_to_be_so() {
        sources.put("wang", at(100, 0));

        Reach<String> reach = times.reach(at(-2000, -2000), FOOT_ELDER, 60, sources);

        assertThat(reach.demandOffRoad()).isTrue();
        assertThat(reach).isEmpty();
    }

    @Test
    void the_limit_includes_what_takes_exactly_that_long() {
        sources.put("wang", at(100, 0));
        double minutes =
                times.reach(at(0, 0), FOOT_ELDER, 60, sources).getFirst().minutes();

        assertThat(reached(minutes)).containsOnlyKeys("wang");
        assertThat(reached(minutes - 0.0001)).isEmpty();
    }

    @Test
    void a_limit_shorter_than_parking_reaches_nobody() {
        SnappedSet<String> riders = times.sources(Access.EBIKE);
        riders.put("wang", at(0, 0));

        assertThat(times.reach(at(0, 0), EBIKE, 2.9, riders)).isEmpty();
        assertThat(times.reach(at(0, 0), EBIKE, 3, riders)).hasSize(1);
    }

    @Test
    void sources_of_another_mode_or_network_are_refused() {
        SnappedSet<String> straight = new StraightLineTravelTimes().sources(Access.FOOT);

        assertThatThrownBy(() -> times.reach(at(0, 0), EBIKE, 15, sources))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> times.reach(at(0, 0), FOOT_ELDER, 15, straight))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void searches_see_whole_states_while_sources_move() {
        // Given a hundred sources that all stand at one place or all at the other
        Map<String, GeoPoint> near = new HashMap<>();
        Map<String, GeoPoint> far = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            near.put("c" + i, at(100, 0));
            far.put("c" + i, at(300, 0));
        }
        sources.putAll(near);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 300; i++) {
                sources.putAll(i % 2 == 0 ? far : near);
            }
            done.set(true);
        });

        // When searches run meanwhile
        int searches = 0;
        while (!done.get() || searches < 100) {
            Reach<String> reach = times.reach(at(0, 0), FOOT_ELDER, 10, sources);
            searches++;

            // Then each sees all hundred at one place
            assertThat(reach).hasSize(100);
            assertThat(reach.stream().map(Arrival::metres).distinct()).hasSize(1);
        }
        writer.join();
    }

    @Test
    void many_changes_one_by_one_end_in_the_same_answers_as_one_load() {
        Random random = new Random(3);
        Map<String, GeoPoint> state = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            String id = "c" + random.nextInt(150);
            if (random.nextInt(4) == 0) {
                state.remove(id);
                sources.remove(id);
            } else {
                GeoPoint point = at(random.nextDouble() * 1000, random.nextDouble() * 1000);
                state.put(id, point);
                sources.put(id, point);
            }
        }
        Map<String, Double> stepwise = reached(60);

        sources = times.sources(Access.FOOT);
        sources.putAll(state);

        assertThat(reached(60)).isEqualTo(stepwise).isNotEmpty();
    }
}
