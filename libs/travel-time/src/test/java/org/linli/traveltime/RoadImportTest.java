package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An extract is imported once; its content names the result. */
class RoadImportTest {

    @TempDir
    Path folder;

    private Path cache() {
        return folder.resolve("cache");
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return files.toList();
        }
    }

    @Test
    void the_second_start_loads_what_the_first_imported() throws IOException {
        Path extract = GeneratedCity.of(1, 5).write(folder.resolve("city.osm"));
        RoadTravelTimes first = RoadTravelTimes.load(extract, cache());
        Path imported = cached().getFirst();
        FileTime written = Files.getLastModifiedTime(imported.resolve("properties"));

        RoadTravelTimes second = RoadTravelTimes.load(extract, cache());

        assertThat(cached()).containsExactly(imported);
        assertThat(imported.getFileName()).hasToString(first.summary().graphVersion());
        assertThat(Files.getLastModifiedTime(imported.resolve("properties"))).isEqualTo(written);
        assertThat(second.summary()).isEqualTo(first.summary());
        assertThat(second.summary().nodes()).isEqualTo(25);
    }

    @Test
    void another_content_is_another_graph_version() {
        RoadTravelTimes one = GeneratedCity.of(1, 5).load(folder);
        RoadTravelTimes other = GeneratedCity.of(2, 5).load(folder);

        assertThat(other.summary().graphVersion())
                .startsWith("osm-")
                .isNotEqualTo(one.summary().graphVersion());
    }

    @Test
    void a_compressed_extract_is_read_as_well() throws IOException {
        Path plain = GeneratedCity.of(1, 5).write(folder.resolve("city.osm"));
        Path zipped = folder.resolve("city.osm.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(plain, out);
        }

        assertThat(RoadTravelTimes.load(zipped, cache()).summary().edges())
                .isEqualTo(RoadTravelTimes.load(plain, cache()).summary().edges());
    }

    @Test
    void two_starts_at_once_do_not_disturb_each_other() throws IOException {
        Path extract = GeneratedCity.of(1, 5).write(folder.resolve("city.osm"));

        List<CompletableFuture<RoadTravelTimes>> starts = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> RoadTravelTimes.load(extract, cache())))
                .toList();

        assertThat(starts)
                .allSatisfy(start -> assertThat(start.join().summary().nodes()).isEqualTo(25));
        assertThat(cached()).hasSize(1);
    }

    @Test
    void an_extract_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing.osm");

        assertThatThrownBy(() -> RoadTravelTimes.load(missing, cache()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.osm")
                .hasMessageContaining("linli.roads");
    }

    @Test
    void an_import_that_fails_leaves_nothing_behind() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.osm"), "<osm><node id=");

        assertThatThrownBy(() -> RoadTravelTimes.load(broken, cache())).isInstanceOf(RuntimeException.class);

        assertThat(cached()).isEmpty();
    }
}
