package org.linli.city.roads;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** OpenStreetMap data that can be read again and again. */
public interface OsmData {

    /** Shows everything to the visitor; {@link IOException} when the data cannot be read or is not what it claims. */
    void read(OsmVisitor visitor) throws IOException;

    /** A file by its name: {@code .osm}, {@code .osm.gz} or {@code .osm.pbf}. */
    static OsmData of(Path file) {
        return visitor -> {
            try (OSMInputFile in =
                    new OSMInputFile(file.toFile()).setWorkerThreads(1).open()) {
                for (ReaderElement element = in.getNext(); element != null; element = in.getNext()) {
                    show(element, visitor);
                }
            } catch (XMLStreamException | RuntimeException malformed) {
                throw new IOException("The road file is not OpenStreetMap data.", malformed);
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

    private static void show(ReaderElement element, OsmVisitor visitor) {
        if (element instanceof ReaderNode node) {
            visitor.node(node.getId(), node.getLon(), node.getLat());
        } else if (element instanceof ReaderWay way) {
            Map<String, String> tags = new TreeMap<>();
            way.getTags().forEach((key, value) -> tags.put(key, String.valueOf(value)));
            visitor.way(way.getNodes().toArray(), tags);
        }
    }
}
