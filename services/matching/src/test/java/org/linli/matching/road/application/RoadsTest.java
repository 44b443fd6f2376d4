package org.linli.matching.road.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.matching.MatchingConfig;

/** What becomes of the extract that is configured. */
class RoadsTest {

    @TempDir
    Path folder;

    private Roads started(Optional<Path> extract) {
        MatchingConfig config = new SmallRyeConfigBuilder()
                .withMapping(MatchingConfig.class)
                .withDefaultValue(
                        "linli.matching.roads-cache", folder.resolve("cache").toString())
                .build()
                .getConfigMapping(MatchingConfig.class);
        Roads roads = new Roads(extract, config);
        roads.start(new StartupEvent());
        return roads;
    }

    private static Roads.State stateAfterLoading(Roads roads) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !(roads.state() instanceof Roads.State.Loading));
        return roads.state();
    }

    @Test
    void none_is_the_declared_straight_line() {
        Roads roads = started(Optional.empty());

        assertThat(roads.loaded())
                .hasValueSatisfying(
                        times -> assertThat(times.summary().method().title()).isEqualTo("直线估算"));
    }

    @Test
    void a_good_one_is_loaded_and_the_next_start_takes_it_from_the_cache() {
        Optional<Path> river = Optional.of(Path.of("src/test/resources/river.osm"));

        Roads.State first = stateAfterLoading(started(river));
        Roads.State second = stateAfterLoading(started(river));

        assertThat(first).isInstanceOf(Roads.State.Loaded.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Roads.State.Loaded.class,
                        loaded -> assertThat(loaded.times().summary())
                                .isEqualTo(((Roads.State.Loaded) first).times().summary()));
    }

    @Test
    void a_file_that_is_not_there_refuses_the_start() {
        assertThatThrownBy(() -> started(Optional.of(folder.resolve("nowhere.osm"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read. Maybe the path is wrong.");
    }

    @Test
    void a_file_that_is_no_extract_never_becomes_ready_and_never_falls_back() throws IOException {
        Path garbage = Files.writeString(folder.resolve("garbage.osm"), "no roads here");

        Roads roads = started(Optional.of(garbage));

        assertThat(stateAfterLoading(roads)).isInstanceOf(Roads.State.Failed.class);
        assertThat(roads.loaded()).isEmpty();
    }
}
