package org.linli.city.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.city.roads.RoadNetwork.Way;
import org.linli.kernel.GeoPoint;

class RoadNetworkTest {

    private static final RoadNetwork NETWORK = RoadNetwork.generate(7, 10);

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertThat(bytes(RoadNetwork.generate(7, 10))).isEqualTo(bytes(NETWORK));
        assertThat(bytes(RoadNetwork.generate(8, 10))).isNotEqualTo(bytes(NETWORK));
    }

    @Test
    void theFileIsWellFormedAndEveryReferenceResolves() throws IOException, XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(bytes(NETWORK)));
        Set<String> nodes = new HashSet<>();
        int references = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("node")) {
                    nodes.add(xml.getAttributeValue(null, "id"));
                } else if (xml.getLocalName().equals("nd")) {
                    references++;
                    assertThat(nodes).contains(xml.getAttributeValue(null, "ref"));
                }
            }
        }
        assertThat(nodes).hasSameSizeAs(NETWORK.nodes());
        assertThat(references).isGreaterThan(nodes.size());
    }

    @Test
    void whatIsWrittenReadsBackTheSame(@TempDir Path folder) throws IOException {
        List<String> direct = new ArrayList<>();
        List<String> reread = new ArrayList<>();
        OsmData.of(NETWORK).read(new Listing(direct));
        Path file = Files.write(folder.resolve("roads.osm"), bytes(NETWORK));
        OsmData.of(file).read(new Listing(reread));

        assertThat(reread).isEqualTo(direct);
    }

    @Test
    void itIsSixKilometresSquareRoundItsCentre() {
        GeoPoint southWest = NETWORK.nodes().getFirst().point();
        GeoPoint centre = RoadNetwork.CENTRE;

        assertThat(southWest.metresTo(centre)).isBetween(4_100.0, 4_400.0);
        assertThat(NETWORK.nodes()).allMatch(node -> node.point().metresTo(centre) < 4_600);
    }

    @Test
    void streetsOfAllSortsAreThere() {
        Map<String, Long> classes = NETWORK.ways().stream()
                .collect(Collectors.groupingBy(way -> way.tag("highway"), Collectors.counting()));

        assertThat(classes)
                .containsKeys(
                        "trunk",
                        "primary",
                        "secondary",
                        "tertiary",
                        "residential",
                        "living_street",
                        "service",
                        "footway",
                        "steps",
                        "path",
                        "pedestrian");
        assertThat(NETWORK.ways()).anyMatch(way -> way.tag("oneway").equals("yes"));
        assertThat(NETWORK.ways()).anyMatch(way -> way.tag("access").equals("private"));
        assertThat(NETWORK.nodes()).anyMatch(node -> "gate".equals(node.tags().get("barrier")));
        assertThat(NETWORK.ways().stream().map(way -> way.tag("name")).filter(name -> name.endsWith("街")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }

    @Test
    void noStreetOfAMetropolisIsCalledLikeAnother() {
        List<String> names = RoadNetwork.generate(7, 75).ways().stream()
                .map(way -> way.tag("name"))
                .filter(name -> name.endsWith("街"))
                .toList();

        assertThat(names).hasSizeGreaterThan(8_000).doesNotHaveDuplicates().allMatch(name -> name.length() <= 8);
        assertThat(names).anyMatch(name -> name.endsWith("二街")).anyMatch(name -> name.endsWith("十一街"));
    }

    @Test
    void theRiverIsCrossedByBridgesOnlyAndThoseAreFew() {
        Way river = theRiver();
        List<Way> crossing =
                roads().stream().filter(road -> crosses(road, river)).toList();

        assertThat(crossing).allMatch(road -> !road.tag("bridge").isEmpty());
        assertThat(crossing.stream().filter(road -> !road.tag("foot").equals("no")))
                .hasSize(4);
        assertThat(crossing.stream().filter(road -> !road.tag("bicycle").equals("no")))
                .hasSize(3);
        assertThat(roads()).noneMatch(road -> road.nodes().stream().anyMatch(river.nodes()::contains));
    }

    @Test
    void compoundsAreEnteredThroughTheirGatesOnly() {
        List<Way> walls = NETWORK.ways().stream()
                .filter(way -> way.tag("barrier").equals("wall"))
                .toList();
        assertThat(walls).hasSizeGreaterThan(15);
        for (Way wall : walls) {
            List<Way> through = roads().stream()
                    .filter(road -> road.tag("bridge").isEmpty())
                    .filter(road -> crosses(road, wall) || road.nodes().stream().anyMatch(wall.nodes()::contains))
                    .toList();
            assertThat(through).hasSizeBetween(1, 2);
            assertThat(through)
                    .allMatch(road -> road.nodes().stream()
                            .filter(wall.nodes()::contains)
                            .allMatch(node -> "gate"
                                    .equals(NETWORK.nodes()
                                            .get(Math.toIntExact(node) - 1)
                                            .tags()
                                            .get("barrier"))));
        }
    }

    @Test
    void everyPlaceCanBeWalkedToFromEveryOther() {
        Map<Long, Long> roots = new HashMap<>();
        List<Way> walkable =
                roads().stream().filter(road -> !road.tag("foot").equals("no")).toList();
        for (Way way : walkable) {
            for (long node : way.nodes()) {
                roots.put(root(roots, node), root(roots, way.nodes().getFirst()));
            }
        }

        assertThat(walkable.stream()
                        .flatMap(way -> way.nodes().stream())
                        .map(node -> root(roots, node))
                        .distinct())
                .hasSize(1);
    }

    private static long root(Map<Long, Long> roots, long node) {
        long at = node;
        while (roots.getOrDefault(at, at) != at) {
            at = roots.getOrDefault(at, at);
        }
        return at;
    }

    private static List<Way> roads() {
        return NETWORK.ways().stream()
                .filter(way -> !way.tag("highway").isEmpty())
                .toList();
    }

    private static Way theRiver() {
        return NETWORK.ways().stream()
                .filter(way -> way.tag("waterway").equals("river"))
                .findAny()
                .orElseThrow();
    }

    private static boolean crosses(Way one, Way other) {
        for (int i = 1; i < one.nodes().size(); i++) {
            for (int j = 1; j < other.nodes().size(); j++) {
                if (meet(
                        NETWORK.point(one.nodes().get(i - 1)),
                        NETWORK.point(one.nodes().get(i)),
                        NETWORK.point(other.nodes().get(j - 1)),
                        NETWORK.point(other.nodes().get(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(GeoPoint from, GeoPoint to, GeoPoint point) {
        return Math.signum((to.lon() - from.lon()) * (point.lat() - from.lat())
                - (to.lat() - from.lat()) * (point.lon() - from.lon()));
    }

    private static byte[] bytes(RoadNetwork network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OsmXml.write(network, out);
        return out.toByteArray();
    }

    /** Writes down what it is shown. */
    private record Listing(List<String> lines) implements OsmVisitor {

        @Override
        public void node(long id, double lon, double lat) {
            lines.add(id + " " + lon + " " + lat);
        }

        @Override
        public void way(long[] nodes, Map<String, String> tags) {
            lines.add(nodes.length + " " + nodes[0] + " " + new TreeMap<>(tags));
        }
    }
}
