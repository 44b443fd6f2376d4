package org.linli.city.roads;

import java.util.List;
import org.linli.city.Dice;
import org.linli.city.roads.Sketch.Spot;

/** Fills one block: open streets, a gated compound, an old quarter, one-way streets with dead ends, or a park. */
final class BlockDraft {

    private final BlockGrid grid;
    private final Sketch sketch;
    private final Dice dice;
    private final StreetNames names;

    BlockDraft(BlockGrid grid, CityDraft city) {
        this.grid = grid;
        this.sketch = city.sketch();
        this.dice = city.dice();
        this.names = city.names();
    }

    void draw() {
        switch (dice.weighted(34, 36, 12, 11, 7)) {
            case 0 -> openStreets();
            case 1 -> gatedCompound();
            case 2 -> oldQuarter();
            case 3 -> oneWayStreets();
            default -> park();
        }
    }

    private void openStreets() {
        int[] lanes = dice.chance(0.5) ? new int[] {2, 4, 6} : new int[] {3 * 2, 2};
        for (int u : lanes) {
            street(grid.line(u, 0, u, 8, 2), "residential", "街", dice.chance(0.25));
        }
        street(grid.line(0, 4, 8, 4, 2), "residential", "街", false);
        if (dice.chance(0.4)) {
            sketch.way(grid.line(2, 2, 6, 2, 2), "highway", "service");
        }
    }

    /** A walled compound with a main gate and sometimes a side gate on foot; no other way leads in. */
    private void gatedCompound() {
        String name = names.next("苑");
        boolean forbidden = dice.chance(0.5);
        String access = forbidden ? "private" : "";
        String motor = forbidden ? "" : "private";
        Spot mainGate = grid.at(4, 1, "barrier", "gate", "access", access, "motor_vehicle", motor);
        boolean sideGate = dice.chance(0.6);
        if (sideGate) {
            Spot gate = grid.at(7, 4, "barrier", "gate", "access", access, "motor_vehicle", "no");
            sketch.way(List.of(grid.at(8, 4), gate, grid.at(6, 4)), "highway", "footway", "access", access);
        }
        sketch.way(grid.ring(1, 7), "landuse", "residential", "barrier", "wall", "name", name);
        String[] lane = {"highway", "service", "name", name + "内部路", "access", access, "motor_vehicle", motor};
        sketch.way(List.of(grid.at(4, 0), mainGate, grid.at(4, 2)), lane);
        sketch.way(grid.ring(2, 6), lane);
        sketch.way(grid.line(4, 2, 4, 6, 1), lane);
        sketch.way(grid.line(2, 4, 6, 4, 1), lane);
        for (int u : new int[] {3, 5}) {
            sketch.way(grid.line(u, 2, u, 4, 1), "highway", "footway", "access", access);
            sketch.way(grid.line(u, 4, u, 6, 1), "highway", dice.chance(0.3) ? "steps" : "footway", "access", access);
        }
    }

    private void oldQuarter() {
        street(grid.line(4, 0, 4, 8, 2), "living_street", "巷", false);
        street(grid.line(0, 4, 8, 4, 2), "living_street", "巷", dice.chance(0.5));
        street(grid.line(2, 4, 2, 8, 2), "living_street", "巷", false);
        sketch.way(grid.line(2, 4, 2, 0, 2), "highway", "footway", "name", names.next("胡同"));
        sketch.way(grid.line(6, 4, 6, 8, 2), "highway", "footway", "name", names.next("胡同"));
        sketch.way(grid.line(2, 6, 6, 6, 2), "highway", "path", "bicycle", "no");
        sketch.way(grid.line(6, 4, 6, 2, 1), "highway", "steps", "step_count", "16");
        sketch.way(grid.line(6, 2, 8, 2, 2), "highway", "footway");
    }

    private void oneWayStreets() {
        street(grid.line(2, 0, 2, 8, 2), "residential", "街", true);
        street(grid.line(6, 8, 6, 0, 2), "residential", "街", true);
        street(grid.line(0, 4, 8, 4, 2), "unclassified", "路", false);
        sketch.way(grid.line(2, 2, 5, 2, 1), "highway", "service");
        sketch.way(grid.line(6, 6, 3, 6, 1), "highway", "service");
        sketch.way(grid.line(4, 4, 4, 8, 2), "highway", "pedestrian", "name", names.next("步行街"));
    }

    private void park() {
        String name = names.next("公园");
        String[] path = {"highway", "footway", "bicycle", "no", "name", name};
        sketch.way(grid.ring(1, 7), "leisure", "park", "name", name);
        sketch.way(grid.ring(2, 6), path);
        sketch.way(grid.line(4, 0, 4, 8, 2), path);
        sketch.way(grid.line(0, 4, 8, 4, 2), path);
        sketch.way(List.of(grid.at(2, 2), grid.at(4, 4), grid.at(6, 6)), "highway", "path", "bicycle", "no");
    }

    private void street(List<Spot> spots, String highway, String suffix, boolean oneWay) {
        sketch.way(spots, "highway", highway, "name", names.next(suffix), "oneway", oneWay ? "yes" : "");
    }
}
