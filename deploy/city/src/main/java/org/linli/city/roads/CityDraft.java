package org.linli.city.roads;

import java.util.ArrayList;
import java.util.List;
import org.linli.city.Dice;
import org.linli.city.roads.Sketch.Spot;

/** Draws the main roads of a city on a slightly crooked grid, then the river, the expressway and every block. */
final class CityDraft {

    static final double BLOCK_M = 600;
    static final double RIVER_ROW_M = 260;

    private final int blocks;
    private final Dice dice;
    private final StreetNames names;
    private final Sketch sketch;
    private final int riverRow;
    private final Spot[][] corners;
    private final List<List<List<Spot>>> eastward = new ArrayList<>();
    private final List<List<List<Spot>>> northward = new ArrayList<>();

    CityDraft(long seed, int blocks) {
        if (blocks < 4 || blocks > 200) {
            throw new IllegalArgumentException("a city has 4 to 200 blocks a side");
        }
        this.blocks = blocks;
        this.dice = Dice.of(seed, "roads");
        this.names = new StreetNames(Dice.of(seed, "street names"));
        this.sketch = new Sketch(Plane.around(RoadNetwork.CENTRE, blocks * BLOCK_M));
        this.riverRow = blocks * 2 / 5;
        this.corners = new Spot[blocks + 1][blocks + 1];
    }

    RoadNetwork draw() {
        placeCorners();
        placeEdges();
        drawMainRoads();
        new RiverDraft(this).draw();
        new ExpresswayDraft(this).draw();
        for (int row = 0; row < blocks; row++) {
            for (int column = 0; column < blocks; column++) {
                if (row != riverRow) {
                    new BlockDraft(new BlockGrid(this, column, row), this).draw();
                }
            }
        }
        return sketch.finished();
    }

    int blocks() {
        return blocks;
    }

    Dice dice() {
        return dice;
    }

    StreetNames names() {
        return names;
    }

    Sketch sketch() {
        return sketch;
    }

    int riverRow() {
        return riverRow;
    }

    double sideM() {
        return blocks * BLOCK_M;
    }

    /** Where column line and row line cross. */
    Spot corner(int column, int row) {
        return corners[column][row];
    }

    /** The five spots of a row line from one column line to the next. */
    List<Spot> eastward(int column, int row) {
        return eastward.get(column).get(row);
    }

    /** The five spots of a column line from one row line to the next; empty where only the river is. */
    List<Spot> northward(int column, int row) {
        return northward.get(column).get(row);
    }

    /** Every third column line crosses the river. */
    boolean hasBridge(int column) {
        return column % 3 == 2;
    }

    private void placeCorners() {
        double rowM = (sideM() - RIVER_ROW_M) / (blocks - 1);
        for (int column = 0; column <= blocks; column++) {
            double y = 0;
            for (int row = 0; row <= blocks; row++) {
                boolean bank = row == riverRow || row == riverRow + 1;
                corners[column][row] = sketch.spot(column * BLOCK_M + dice.around(18), y + dice.around(bank ? 6 : 18));
                y += row == riverRow ? RIVER_ROW_M : rowM;
            }
        }
    }

    private void placeEdges() {
        for (int column = 0; column <= blocks; column++) {
            List<List<Spot>> east = new ArrayList<>();
            List<List<Spot>> north = new ArrayList<>();
            for (int row = 0; row <= blocks; row++) {
                east.add(column < blocks ? between(corners[column][row], corners[column + 1][row]) : List.of());
                boolean drawn = row < blocks && row != riverRow;
                north.add(drawn ? between(corners[column][row], corners[column][row + 1]) : List.of());
            }
            eastward.add(east);
            northward.add(north);
        }
    }

    private List<Spot> between(Spot from, Spot to) {
        List<Spot> spots = new ArrayList<>();
        spots.add(from);
        for (int quarter = 1; quarter <= 3; quarter++) {
            double part = quarter / 4.0;
            spots.add(sketch.spot(
                    from.x() + (to.x() - from.x()) * part + dice.around(4),
                    from.y() + (to.y() - from.y()) * part + dice.around(4)));
        }
        spots.add(to);
        return spots;
    }

    private void drawMainRoads() {
        for (int line = 0; line <= blocks; line++) {
            String highway = mainClass(line);
            String suffix = "primary".equals(highway) ? "大道" : "路";
            String rowName = names.next(suffix);
            String columnName = names.next(suffix);
            for (int step = 0; step < blocks; step++) {
                sketch.way(eastward(step, line), mainTags(highway, bankName(line, rowName)));
                if (step != riverRow) {
                    sketch.way(northward(line, step), mainTags(highway, columnName));
                }
            }
            if (hasBridge(line)) {
                RiverDraft.drawBridge(this, line, mainTags(highway, columnName));
            }
        }
    }

    private String bankName(int row, String name) {
        if (row == riverRow) {
            return "滨河南路";
        }
        return row == riverRow + 1 ? "滨河北路" : name;
    }

    private static String mainClass(int line) {
        if (line % 5 == 0) {
            return "primary";
        }
        return line % 5 == 2 ? "secondary" : "tertiary";
    }

    private static String[] mainTags(String highway, String name) {
        return new String[] {"highway", highway, "name", name, "lanes", "primary".equals(highway) ? "6" : "4"};
    }
}
