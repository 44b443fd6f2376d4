package org.linli.city;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.linli.city.roads.OsmXml;
import org.linli.city.roads.RoadNetwork;

/** Command that writes the demo city's roads: {@code WriteRoadNetwork <file> [--seed n] [--size S|M|L]}. */
public final class WriteRoadNetwork {

    private WriteRoadNetwork() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.read(args);
        Path file = Path.of(options.required(0, "the file to write, such as roads.osm"));
        write(RoadNetwork.generate(options.seed(), options.size().blocks()), file);
        System.out.println("Wrote " + file + " (" + Files.size(file) / 1024 + " KiB)");
    }

    /** Writes beside the file first, so that a killed run leaves no half of it. */
    static void write(RoadNetwork network, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Files.createDirectories(target.resolveSibling(""));
        Path half = Files.createTempFile(folder, "roads", ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
            OsmXml.write(network, out);
        }
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
