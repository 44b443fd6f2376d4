package org.linli.traveltime;

import com.graphhopper.GraphHopper;
import com.graphhopper.reader.osm.OSMReader;
import com.graphhopper.routing.OSMReaderConfig;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.SimpleBooleanEncodedValue;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.routing.util.parsers.OSMRoundaboutParser;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.Directory;
import com.graphhopper.storage.RAMDirectory;
import com.graphhopper.storage.StorableProperties;
import com.graphhopper.storage.index.LocationIndexTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Turns an OpenStreetMap extract into a GraphHopper graph, once: the result is kept in a folder named after the content
 * of the extract and the version of the access rules, so the next start only loads it.
 */
final class RoadImport {

    /** Raise it when access rules or the import change, so that old folders are not used again. */
    private static final int RULES_VERSION = 1;

    /** Tiles of the spatial index; small, because Chinese cities are dense. */
    private static final int INDEX_TILE_METRES = 100;

    private RoadImport() {}

    /** Loads the extract's graph from the cache, importing it first if it is not there. */
    static ImportedRoads load(Path extract, Path cache) {
        if (!Files.isReadable(extract)) {
            throw new IllegalArgumentException(
                    "The road extract (%s) cannot be read. Maybe check the path in linli.roads.".formatted(extract));
        }
        try {
            String version = "osm-%s-r%d".formatted(contentHash(extract), RULES_VERSION);
            Path folder = cache.resolve(version);
            if (!Files.isDirectory(folder)) {
                importInto(folder, extract);
            }
            return open(folder, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void importInto(Path folder, Path extract) throws IOException {
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path unfinished = Files.createTempDirectory(parent, "import-");
        try {
            write(unfinished, extract);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process finished the same import first.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            delete(unfinished);
        }
    }

    private static void write(Path folder, Path extract) throws IOException {
        Directory directory = new RAMDirectory(folder.toString(), true);
        EncodingManager encoding = encoding();
        try (BaseGraph graph = new BaseGraph.Builder(encoding).setDir(directory).create()) {
            StorableProperties properties = new StorableProperties(directory).create(1000);
            OSMReaderConfig config = new OSMReaderConfig().setParseWayNames(false);
            new OSMReader(graph, parsers(encoding), config)
                    .setFile(extract.toFile())
                    .readGraph();
            GraphHopper.sortGraphAlongHilbertCurve(graph);
            EncodingManager.putEncodingManagerIntoProperties(encoding, properties);
            graph.flush();
            properties.flush();
        }
        writeIndex(folder);
    }

    /**
     * Indexes the graph as read back from disk: its bounds are rounded there, and an index of unrounded bounds may have
     * another shape.
     */
    private static void writeIndex(Path folder) {
        Directory directory = new RAMDirectory(folder.toString(), true);
        try (BaseGraph graph = openGraph(directory, openEncoding(directory))) {
            new LocationIndexTree(graph, directory)
                    .setMinResolutionInMeter(INDEX_TILE_METRES)
                    .prepareIndex();
        }
    }

    private static ImportedRoads open(Path folder, String version) {
        Directory directory = new RAMDirectory(folder.toString(), true);
        EncodingManager encoding = openEncoding(directory);
        BaseGraph graph = openGraph(directory, encoding);
        LocationIndexTree index = new LocationIndexTree(graph, directory);
        if (!index.loadExisting()) {
            throw incomplete(directory);
        }
        // Four tiles around the own one cover every snapping limit up to 400 m.
        index.setMaxRegionSearch(5);
        return new ImportedRoads(version, graph, encoding, index);
    }

    private static EncodingManager openEncoding(Directory directory) {
        StorableProperties properties = new StorableProperties(directory);
        if (!properties.loadExisting()) {
            throw incomplete(directory);
        }
        return EncodingManager.fromProperties(properties);
    }

    private static BaseGraph openGraph(Directory directory, EncodingManager encoding) {
        BaseGraph graph = new BaseGraph.Builder(encoding).setDir(directory).build();
        if (!graph.loadExisting()) {
            throw incomplete(directory);
        }
        return graph;
    }

    private static IllegalStateException incomplete(Directory directory) {
        return new IllegalStateException(
                "The imported roads in %s are incomplete. Maybe delete this folder; the next start imports again."
                        .formatted(directory.getLocation()));
    }

    private static EncodingManager encoding() {
        EncodingManager.Builder builder = EncodingManager.start().add(Roundabout.create());
        for (Access access : Access.values()) {
            for (Passage passage : Passage.values()) {
                builder.add(new SimpleBooleanEncodedValue(passage.key(access), true));
            }
        }
        return builder.build();
    }

    private static OSMParsers parsers(EncodingManager encoding) {
        BooleanEncodedValue roundabout = encoding.getBooleanEncodedValue(Roundabout.KEY);
        OSMParsers parsers = new OSMParsers().addWayTagParser(new OSMRoundaboutParser(roundabout));
        for (Passage passage : Passage.values()) {
            parsers.addWayTagParser(
                    new FootRules(encoding.getBooleanEncodedValue(passage.key(Access.FOOT)), passage, false));
            parsers.addWayTagParser(
                    new FootRules(encoding.getBooleanEncodedValue(passage.key(Access.WHEELCHAIR)), passage, true));
            parsers.addWayTagParser(
                    new EbikeRules(encoding.getBooleanEncodedValue(passage.key(Access.EBIKE)), roundabout, passage));
        }
        return parsers;
    }

    private static String contentHash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
