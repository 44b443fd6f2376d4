package org.linli.city.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** A file put together byte by byte after the format's page. */
class OsmPbfReaderTest {

    @Test
    void denseNodesAndWaysAreRead() throws IOException {
        byte[] strings = concat(
                field(1, text("")),
                field(1, text("highway")),
                field(1, text("residential")),
                field(1, text("name")),
                field(1, text("福安街")));
        byte[] dense = concat(
                field(1, packed(zigzag(10), zigzag(1), zigzag(-3))),
                field(8, packed(zigzag(347_500_000L), zigzag(10), zigzag(-20))),
                field(9, packed(zigzag(1_136_200_000L), zigzag(-5), zigzag(7))));
        byte[] way = concat(
                varintField(1, 99),
                field(2, packed(1, 3)),
                field(3, packed(2, 4)),
                field(8, packed(zigzag(10), zigzag(-2))));
        byte[] block = concat(
                field(2, concat(field(2, dense))),
                field(2, concat(field(3, way))),
                field(1, strings),
                varintField(17, 100));

        List<String> seen = read(concat(blob("OSMHeader", new byte[0]), blob("OSMData", block)));

        assertThat(seen)
                .containsExactly(
                        "10 113.62 34.75",
                        "11 113.6199995 34.750001",
                        "8 113.6200002 34.749999",
                        "[10, 8] {highway=residential, name=福安街}");
    }

    @Test
    void plainNodesAreRead() throws IOException {
        byte[] node = concat(
                varintField(1, zigzag(5)),
                varintField(8, zigzag(-338_600_000L)),
                varintField(9, zigzag(1_512_000_000L)));

        assertThat(read(blob("OSMData", field(2, field(1, node))))).containsExactly("5 151.2 -33.86");
    }

    @Test
    void whatIsCutOffOrSomethingElseIsRefused() {
        byte[] whole = blob("OSMData", field(2, field(1, varintField(1, 2))));

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 4))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("<?xml version=\"1.0\"?><osm/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static List<String> read(byte[] file) throws IOException {
        List<String> seen = new ArrayList<>();
        OsmPbfReader.read(new ByteArrayInputStream(file), new OsmVisitor() {
            @Override
            public void node(long id, double lon, double lat) {
                seen.add(id + " " + lon + " " + lat);
            }

            @Override
            public void way(long[] nodes, Map<String, String> tags) {
                seen.add(Arrays.toString(nodes) + " " + tags);
            }
        });
        return seen;
    }

    private static byte[] blob(String type, byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] blob = concat(varintField(2, content.length), field(3, Arrays.copyOf(packed, length)));
        byte[] header = concat(field(1, text(type)), varintField(3, blob.length));
        return concat(ByteBuffer.allocate(4).putInt(header.length).array(), header, blob);
    }

    private static byte[] field(int number, byte[] value) {
        return concat(varint((long) number << 3 | 2), varint(value.length), value);
    }

    private static byte[] varintField(int number, long value) {
        return concat(varint((long) number << 3), varint(value));
    }

    private static byte[] packed(long... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long value : values) {
            out.writeBytes(varint(value));
        }
        return out.toByteArray();
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
