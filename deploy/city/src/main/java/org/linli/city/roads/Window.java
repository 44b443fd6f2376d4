package org.linli.city.roads;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.GeoPoint;

/** A rectangle of degrees in which a demo city is placed. */
record Window(double west, double south, double east, double north) {

    /** Extents of up to so many degrees for each block of the city are taken whole. */
    private static final double WHOLE_DEGREES = 0.009;

    private static final double CELL_DEGREES = 0.01;
    /** Blocks for each cell of half a side of the window: ten blocks make five cells, some five kilometres. */
    private static final int BLOCKS_A_CELL = 5;

    /** The whole of small data; of larger data the window with the most nodes, in which {@code blocks} a side have room. */
    static Window densestIn(OsmData roads, int blocks) throws IOException {
        double whole = WHOLE_DEGREES * blocks;
        int reach = Math.max(1, blocks / BLOCKS_A_CELL);
        double[] box = {180, 90, -180, -90};
        Map<Long, Integer> counts = new TreeMap<>();
        roads.read((id, lon, lat) -> {
            box[0] = Math.min(box[0], lon);
            box[1] = Math.min(box[1], lat);
            box[2] = Math.max(box[2], lon);
            box[3] = Math.max(box[3], lat);
            counts.merge(key(Math.round(lon / CELL_DEGREES), Math.round(lat / CELL_DEGREES)), 1, Integer::sum);
        });
        if (box[2] < box[0]) {
            throw new IOException("The road file holds no nodes.");
        }
        if (box[2] - box[0] <= whole && box[3] - box[1] <= whole) {
            return new Window(box[0], box[1], box[2], box[3]);
        }
        long densest = 0;
        long most = -1;
        for (long key : counts.keySet()) {
            long sum = sumAround(counts, key, reach);
            if (sum > most) {
                most = sum;
                densest = key;
            }
        }
        double half = (reach + 0.5) * CELL_DEGREES;
        double lon = column(densest) * CELL_DEGREES;
        double lat = row(densest) * CELL_DEGREES;
        return new Window(lon - half, lat - half, lon + half, lat + half);
    }

    boolean holds(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    double east(double lon) {
        return (lon - west) / (east - west);
    }

    double north(double lat) {
        return (lat - south) / (north - south);
    }

    GeoPoint at(double partEast, double partNorth) {
        return new GeoPoint(west + (east - west) * partEast, south + (north - south) * partNorth);
    }

    private static long sumAround(Map<Long, Integer> counts, long key, int reach) {
        long sum = 0;
        for (int dx = -reach; dx <= reach; dx++) {
            for (int dy = -reach; dy <= reach; dy++) {
                sum += counts.getOrDefault(key(column(key) + dx, row(key) + dy), 0);
            }
        }
        return sum;
    }

    private static long key(long column, long row) {
        return (row + 100_000) * 1_000_000 + column + 100_000;
    }

    private static long column(long key) {
        return key % 1_000_000 - 100_000;
    }

    private static long row(long key) {
        return key / 1_000_000 - 100_000;
    }
}
