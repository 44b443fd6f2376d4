package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.traveltime.DrawnRoads.at;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.GeoPoint;
import org.openstreetmap.osmosis.osmbinary.Fileformat;
import org.openstreetmap.osmosis.osmbinary.Osmformat;

/** Extracts of whole cities come as {@code .osm.pbf}; this one has three nodes and one street. */
class PbfExtractTest {

    /** The granularity of the format: 100 nanodegrees. */
    private static final double UNITS_PER_DEGREE = 1e7;

    @TempDir
    Path folder;

    @Test
    void a_binary_extract_is_read() throws IOException {
        Path extract = folder.resolve("street.osm.pbf");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(extract))) {
            write(out, "OSMHeader", header());
            write(out, "OSMData", street());
        }

        RoadTravelTimes times = RoadTravelTimes.load(extract, folder.resolve("cache"));

        Leg leg = times.between(at(100, 0), at(400, 300), TravelProfile.FOOT_ELDER);
        assertThat(((Leg.Way) leg).metres()).isCloseTo(600, within(0.5));
    }

    private static Osmformat.HeaderBlock header() {
        return Osmformat.HeaderBlock.newBuilder()
                .addRequiredFeatures("OsmSchema-V0.6")
                .build();
    }

    private static Osmformat.PrimitiveBlock street() {
        Osmformat.StringTable.Builder strings = Osmformat.StringTable.newBuilder();
        for (String text : new String[] {"", "highway", "residential"}) {
            strings.addS(ByteString.copyFromUtf8(text));
        }
        Osmformat.Way way = Osmformat.Way.newBuilder()
                .setId(1)
                .addKeys(1)
                .addVals(2)
                .addRefs(1) // as differences: nodes 1, 2 and 3
                .addRefs(1)
                .addRefs(1)
                .build();
        return Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(strings)
                .addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder()
                        .addNodes(node(1, at(0, 0)))
                        .addNodes(node(2, at(400, 0)))
                        .addNodes(node(3, at(400, 300))))
                .addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().addWays(way))
                .build();
    }

    private static Osmformat.Node node(long id, GeoPoint point) {
        return Osmformat.Node.newBuilder()
                .setId(id)
                .setLat(Math.round(point.lat() * UNITS_PER_DEGREE))
                .setLon(Math.round(point.lon() * UNITS_PER_DEGREE))
                .build();
    }

    private static void write(DataOutputStream out, String type, MessageLite block) throws IOException {
        Fileformat.Blob blob = Fileformat.Blob.newBuilder()
                .setRaw(block.toByteString())
                .setRawSize(block.getSerializedSize())
                .build();
        Fileformat.BlobHeader header = Fileformat.BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(blob.getSerializedSize())
                .build();
        out.writeInt(header.getSerializedSize());
        header.writeTo(out);
        blob.writeTo(out);
    }
}
