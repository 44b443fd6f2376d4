package org.linli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linli.city.WriteRoadNetwork;

/**
 * The extract to measure on: {@code LINLI_ROADS} if set, else the real one beside the checkout, else the demo city's
 * network, which is written for the occasion.
 */
final class RoadsFile {

    private static final String BESIDE_THE_CHECKOUT = "../shared/data/roads/shanghai-center.osm.gz";

    private RoadsFile() {}

    static Path of(Path project) {
        String configured = System.getenv("LINLI_ROADS");
        if (configured != null) {
            return project.resolve(configured);
        }
        Path real = project.resolve(BESIDE_THE_CHECKOUT).normalize();
        return Files.isReadable(real) ? real : demoCity(project.resolve("target/bench/demo-city.osm"));
    }

    private static Path demoCity(Path file) {
        try {
            WriteRoadNetwork.main(new String[] {file.toString()});
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
