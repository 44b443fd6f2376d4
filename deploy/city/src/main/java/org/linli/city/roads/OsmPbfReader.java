package org.linli.city.roads;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads nodes and ways of the OpenStreetMap PBF format ({@code wiki.openstreetmap.org/wiki/PBF_Format}), as extracts are
 * usually offered. Relations and history are skipped.
 */
final class OsmPbfReader {

    private static final int MAX_BLOB_BYTES = 64 << 20;

    private final OsmVisitor visitor;
    private String[] strings = {};
    private long granularity = 100;
    private long latOffset;
    private long lonOffset;

    private OsmPbfReader(OsmVisitor visitor) {
        this.visitor = visitor;
    }

    static void read(InputStream in, OsmVisitor visitor) throws IOException {
        DataInputStream data = new DataInputStream(in);
        while (true) {
            int headerLength;
            try {
                headerLength = data.readInt();
            } catch (EOFException done) {
                return;
            }
            String type = "";
            int length = 0;
            ProtoFields header = new ProtoFields(bytes(data, headerLength));
            while (header.next()) {
                switch (header.number()) {
                    case 1 -> type = header.text();
                    case 3 -> length = (int) header.varint();
                    default -> header.skip();
                }
            }
            byte[] blob = bytes(data, length);
            if (type.equals("OSMData")) {
                new OsmPbfReader(visitor).block(new ProtoFields(content(blob)));
            }
        }
    }

    private static byte[] bytes(DataInputStream data, int length) throws IOException {
        if (length < 0 || length > MAX_BLOB_BYTES) {
            throw new IOException("The road file is not OpenStreetMap PBF.");
        }
        return data.readNBytes(length);
    }

    private static byte[] content(byte[] blob) throws IOException {
        ProtoFields fields = new ProtoFields(blob);
        int rawSize = 0;
        byte[] packed = {};
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> {
                    return fields.bytes();
                }
                case 2 -> rawSize = (int) fields.varint();
                case 3 -> packed = fields.bytes();
                default -> fields.skip();
            }
        }
        byte[] raw = new byte[Math.min(rawSize, MAX_BLOB_BYTES)];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            if (packed.length == 0 || inflater.inflate(raw) != rawSize) {
                throw new IOException("The road file is PBF with a compression other than zlib, or is cut off.");
            }
            return raw;
        } catch (DataFormatException damaged) {
            throw new IOException("The road file is damaged.", damaged);
        } finally {
            inflater.end();
        }
    }

    /** Groups may come before the offsets they need, so they are looked at last. */
    private void block(ProtoFields block) throws IOException {
        List<byte[]> groups = new ArrayList<>();
        while (block.next()) {
            switch (block.number()) {
                case 1 -> strings(block.inner());
                case 2 -> groups.add(block.bytes());
                case 17 -> granularity = block.varint();
                case 19 -> latOffset = block.varint();
                case 20 -> lonOffset = block.varint();
                default -> block.skip();
            }
        }
        for (byte[] group : groups) {
            group(new ProtoFields(group));
        }
    }

    private void strings(ProtoFields table) throws IOException {
        List<String> found = new ArrayList<>();
        while (table.next()) {
            found.add(new String(table.bytes(), StandardCharsets.UTF_8));
        }
        strings = found.toArray(String[]::new);
    }

    private void group(ProtoFields group) throws IOException {
        while (group.next()) {
            switch (group.number()) {
                case 1 -> node(group.inner());
                case 2 -> denseNodes(group.inner());
                case 3 -> way(group.inner());
                default -> group.skip();
            }
        }
    }

    private void node(ProtoFields node) throws IOException {
        long id = 0;
        long lat = 0;
        long lon = 0;
        while (node.next()) {
            switch (node.number()) {
                case 1 -> id = ProtoFields.zigzag(node.varint());
                case 8 -> lat = ProtoFields.zigzag(node.varint());
                case 9 -> lon = ProtoFields.zigzag(node.varint());
                default -> node.skip();
            }
        }
        visitor.node(id, degrees(lon, lonOffset), degrees(lat, latOffset));
    }

    private void denseNodes(ProtoFields dense) throws IOException {
        long[] ids = {};
        long[] lats = {};
        long[] lons = {};
        while (dense.next()) {
            switch (dense.number()) {
                case 1 -> ids = dense.deltas();
                case 8 -> lats = dense.deltas();
                case 9 -> lons = dense.deltas();
                default -> dense.skip();
            }
        }
        for (int i = 0; i < ids.length; i++) {
            visitor.node(ids[i], degrees(lons[i], lonOffset), degrees(lats[i], latOffset));
        }
    }

    private void way(ProtoFields way) throws IOException {
        long[] keys = {};
        long[] values = {};
        long[] nodes = {};
        while (way.next()) {
            switch (way.number()) {
                case 2 -> keys = way.numbers();
                case 3 -> values = way.numbers();
                case 8 -> nodes = way.deltas();
                default -> way.skip();
            }
        }
        Map<String, String> tags = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            tags.put(strings[(int) keys[i]], strings[(int) values[i]]);
        }
        visitor.way(nodes, tags);
    }

    private double degrees(long units, long offset) {
        return (offset + granularity * units) / 1e9;
    }
}
