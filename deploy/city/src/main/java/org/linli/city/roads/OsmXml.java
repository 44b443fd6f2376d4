package org.linli.city.roads;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Writes a network as OpenStreetMap XML 0.6, the same bytes for the same network. */
public final class OsmXml {

    private OsmXml() {}

    /** Writes in UTF-8 and flushes; closing is the caller's. */
    public static void write(RoadNetwork network, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\" generator=\"linli demo city\">\n");
        writer.write(bounds(network));
        for (RoadNetwork.Node node : network.nodes()) {
            writer.write(String.format(
                    Locale.ROOT,
                    " <node id=\"%d\" version=\"1\" lat=\"%.7f\" lon=\"%.7f\"",
                    node.id(),
                    node.point().lat(),
                    node.point().lon()));
            if (node.tags().isEmpty()) {
                writer.write("/>\n");
            } else {
                writer.write(">\n");
                writeTags(node.tags(), writer);
                writer.write(" </node>\n");
            }
        }
        for (RoadNetwork.Way way : network.ways()) {
            writer.write(" <way id=\"" + way.id() + "\" version=\"1\">\n");
            for (long node : way.nodes()) {
                writer.write("  <nd ref=\"" + node + "\"/>\n");
            }
            writeTags(way.tags(), writer);
            writer.write(" </way>\n");
        }
        writer.write("</osm>\n");
        writer.flush();
    }

    private static void writeTags(Map<String, String> tags, Writer writer) throws IOException {
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            writer.write("  <tag k=\"" + escaped(tag.getKey()) + "\" v=\"" + escaped(tag.getValue()) + "\"/>\n");
        }
    }

    private static String bounds(RoadNetwork network) {
        double south = 90;
        double west = 180;
        double north = -90;
        double east = -180;
        for (RoadNetwork.Node node : network.nodes()) {
            south = Math.min(south, node.point().lat());
            north = Math.max(north, node.point().lat());
            west = Math.min(west, node.point().lon());
            east = Math.max(east, node.point().lon());
        }
        return String.format(
                Locale.ROOT,
                " <bounds minlat=\"%.7f\" minlon=\"%.7f\" maxlat=\"%.7f\" maxlon=\"%.7f\"/>\n",
                south,
                west,
                north,
                east);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
