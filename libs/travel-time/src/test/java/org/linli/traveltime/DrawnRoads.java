package org.linli.traveltime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.GeoPoint;

/**
 * A road network drawn by hand for a test: nodes are placed by name in metres east and north of an origin, ways connect
 * them and carry OpenStreetMap tags.
 */
final class DrawnRoads {

    private static final double ORIGIN_LON = 121.47;
    private static final double ORIGIN_LAT = 31.23;
    private static final double METRES_PER_DEGREE_LAT = 111_194.93;
    private static final double METRES_PER_DEGREE_LON = METRES_PER_DEGREE_LAT * Math.cos(Math.toRadians(ORIGIN_LAT));

    private final Map<String, Long> idByName = new HashMap<>();
    private final Map<Long, String> nodes = new LinkedHashMap<>();
    private final StringBuilder ways = new StringBuilder();
    private int wayCount;

    /** The point so many metres east and north of the origin. */
    static GeoPoint at(double east, double north) {
        return new GeoPoint(ORIGIN_LON + east / METRES_PER_DEGREE_LON, ORIGIN_LAT + north / METRES_PER_DEGREE_LAT);
    }

    DrawnRoads node(String name, double east, double north, String... tags) {
        long id = idByName.size() + 1L;
        idByName.put(name, id);
        GeoPoint point = at(east, north);
        nodes.put(
                id,
                String.format(
                        Locale.ROOT,
                        "<node id=\"%d\" lat=\"%.9f\" lon=\"%.9f\">%s</node>%n",
                        id,
                        point.lat(),
                        point.lon(),
                        tags(tags)));
        return this;
    }

    /** A way through these nodes, named with blanks between. */
    DrawnRoads way(String path, String... tags) {
        ways.append("<way id=\"").append(++wayCount).append("\">");
        for (String name : path.split(" ", -1)) {
            ways.append("<nd ref=\"").append(idByName.get(name)).append("\"/>");
        }
        ways.append(tags(tags)).append("</way>\n");
        return this;
    }

    /** A residential street anyone may use. */
    DrawnRoads street(String path) {
        return way(path, "highway=residential");
    }

    RoadTravelTimes load(Path folder) {
        return RoadTravelTimes.load(write(folder.resolve("drawn.osm")), folder.resolve("cache"));
    }

    Path write(Path file) {
        String xml = "<osm version=\"0.6\">\n" + String.join("", nodes.values()) + ways + "</osm>\n";
        try {
            return Files.writeString(file, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tags(String... tags) {
        StringBuilder xml = new StringBuilder();
        for (String tag : tags) {
            int equals = tag.indexOf('=');
            xml.append("<tag k=\"")
                    .append(tag, 0, equals)
                    .append("\" v=\"")
                    .append(tag.substring(equals + 1))
                    .append("\"/>");
        }
        return xml.toString();
    }
}
