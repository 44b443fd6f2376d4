package org.linli.city.roads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.city.roads.Sketch.Spot;

/** The spots inside one block, addressed in eighths from its south-west corner; quarters of the rim are on the roads. */
final class BlockGrid {

    /** Eighths a side. */
    static final int SIZE = 8;

    private final CityDraft city;
    private final int column;
    private final int row;
    private final Map<Integer, Spot> spots = new HashMap<>();

    BlockGrid(CityDraft city, int column, int row) {
        this.city = city;
        this.column = column;
        this.row = row;
        for (int quarter = 0; quarter <= 4; quarter++) {
            put(2 * quarter, 0, city.eastward(column, row).get(quarter));
            put(2 * quarter, SIZE, city.eastward(column, row + 1).get(quarter));
            put(0, 2 * quarter, city.northward(column, row).get(quarter));
            put(SIZE, 2 * quarter, city.northward(column + 1, row).get(quarter));
        }
    }

    /** The spot at these eighths, placed when first asked for; tags count only then. */
    Spot at(int u, int v, String... tags) {
        Spot known = spots.get(u * 100 + v);
        if (known != null) {
            return known;
        }
        Spot placed = city.sketch()
                .spot(
                        blend(u, v, Axis.X) + city.dice().around(5),
                        blend(u, v, Axis.Y) + city.dice().around(5),
                        tags);
        put(u, v, placed);
        return placed;
    }

    /** All spots on the straight line between two places, {@code step} eighths apart. */
    List<Spot> line(int fromU, int fromV, int toU, int toV, int step) {
        List<Spot> line = new ArrayList<>();
        int length = Math.max(Math.abs(toU - fromU), Math.abs(toV - fromV));
        for (int done = 0; done <= length; done += step) {
            line.add(at(fromU + done * Integer.signum(toU - fromU), fromV + done * Integer.signum(toV - fromV)));
        }
        return line;
    }

    /** A closed square of spots, one eighth apart. */
    List<Spot> ring(int low, int high) {
        List<Spot> ring = new ArrayList<>(line(low, low, high, low, 1));
        ring.addAll(line(high, low, high, high, 1).subList(1, high - low + 1));
        ring.addAll(line(high, high, low, high, 1).subList(1, high - low + 1));
        ring.addAll(line(low, high, low, low, 1).subList(1, high - low + 1));
        return ring;
    }

    private void put(int u, int v, Spot spot) {
        spots.put(u * 100 + v, spot);
    }

    private double blend(int u, int v, Axis axis) {
        double east = (double) u / SIZE;
        double north = (double) v / SIZE;
        double south = axis.of(city.corner(column, row)) * (1 - east) + axis.of(city.corner(column + 1, row)) * east;
        double top =
                axis.of(city.corner(column, row + 1)) * (1 - east) + axis.of(city.corner(column + 1, row + 1)) * east;
        return south * (1 - north) + top * north;
    }

    private enum Axis {
        X,
        Y;

        double of(Spot spot) {
            return this == X ? spot.x() : spot.y();
        }
    }
}
