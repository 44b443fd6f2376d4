package org.linli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The extract to measure on: {@code LINLI_ROADS} if set, the real one beside the checkout, else the demo city's
 * generated network.
 */
final class RoadsFile {

    private static final List<String> PLACES = List.of(
            "../shared/data/roads/shanghai-center.osm.gz",
            "deploy/city/target/roads.osm",
            "deploy/city/target/roads.osm.gz",
            ".linli/city/roads.osm",
            ".linli/city/roads.osm.gz");

    private RoadsFile() {}

    static Optional<Path> find(Path project) {
        String configured = System.getenv("LINLI_ROADS");
        return Stream.concat(
                        configured == null ? Stream.of() : Stream.of(Path.of(configured)),
                        PLACES.stream().map(project::resolve))
                .map(Path::normalize)
                .filter(Files::isReadable)
                .findFirst();
    }
}
