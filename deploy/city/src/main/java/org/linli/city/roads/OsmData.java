package org.linli.city.roads;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** OpenStreetMap data that can be read again and again. */
public interface OsmData {

    /** Shows everything to the visitor; {@link IOException} when the data cannot be read or is not what it claims. */
    void read(OsmVisitor visitor) throws IOException;

    /** A file by its name: {@code .osm}, {@code .osm.gz} or {@code .osm.pbf}. */
    static OsmData of(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".pbf")) {
            return visitor -> {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                    OsmPbfReader.read(in, visitor);
                }
            };
        }
        return visitor -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                    InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in) {
                OsmXmlReader.read(plain, visitor);
            }
        };
    }

    /** An invented network, without a detour over a file. */
    static OsmData of(RoadNetwork network) {
        return visitor -> {
            network.nodes()
                    .forEach(node -> visitor.node(
                            node.id(), node.point().lon(), node.point().lat()));
            network.ways()
                    .forEach(way -> visitor.way(
                            way.nodes().stream().mapToLong(Long::longValue).toArray(), way.tags()));
        };
    }
}
