package org.linli.city.roads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.city.roads.Sketch.Spot;

/** Draws the river, its promenades with steps up to the bank roads, and the bridges. */
final class RiverDraft {

    private static final String RIVER = "安澜河";
    private static final double PROMENADE_M = 55;

    private final CityDraft city;

    RiverDraft(CityDraft city) {
        this.city = city;
    }

    void draw() {
        drawWater();
        List<Spot> south = promenade(-PROMENADE_M, city.riverRow());
        List<Spot> north = promenade(PROMENADE_M, city.riverRow() + 1);
        int footbridge = city.blocks() / 3;
        city.sketch()
                .way(
                        List.of(south.get(footbridge), north.get(footbridge)),
                        "highway",
                        "footway",
                        "bridge",
                        "yes",
                        "layer",
                        "1",
                        "bicycle",
                        "no",
                        "name",
                        "映月桥");
    }

    /** A road over the river where {@code column} meets it. */
    static void drawBridge(CityDraft city, int column, String... tags) {
        Spot south = city.corner(column, city.riverRow());
        Spot north = city.corner(column, city.riverRow() + 1);
        double x = (south.x() + north.x()) / 2;
        Spot begin = city.sketch().spot(x, middle(city, x) - PROMENADE_M);
        Spot end = city.sketch().spot(x, middle(city, x) + PROMENADE_M);
        city.sketch().way(List.of(south, begin), tags);
        city.sketch().way(List.of(begin, end), with(tags, "bridge", "yes", "layer", "1"));
        city.sketch().way(List.of(end, north), tags);
    }

    private void drawWater() {
        List<Spot> spots = new ArrayList<>();
        for (double x = 0; x <= city.sideM(); x += 100) {
            spots.add(city.sketch().spot(x, middle(city, x)));
        }
        city.sketch().way(spots, "waterway", "river", "name", RIVER, "width", "70");
    }

    /** A footway along one bank; returns the spot in the middle of every column. */
    private List<Spot> promenade(double offset, int bankRow) {
        List<Spot> line = new ArrayList<>();
        List<Spot> middles = new ArrayList<>();
        for (int column = 0; column < city.blocks(); column++) {
            line.add(onBank(city.corner(column, bankRow).x(), offset));
            Spot road = city.eastward(column, bankRow).get(2);
            Spot middle = onBank(road.x(), offset);
            line.add(middle);
            middles.add(middle);
            Spot landing = city.sketch().spot(road.x(), (road.y() * 2 + middle.y()) / 3);
            city.sketch().way(List.of(road, landing), "highway", "footway", "bicycle", "no");
            city.sketch().way(List.of(landing, middle), "highway", "steps", "step_count", "24");
        }
        city.sketch().way(line, "highway", "footway", "name", offset < 0 ? "南岸步道" : "北岸步道", "bicycle", "no");
        return middles;
    }

    private Spot onBank(double x, double offset) {
        return city.sketch().spot(x, middle(city, x) + offset);
    }

    private static double middle(CityDraft city, double x) {
        double south = (city.corner(0, city.riverRow()).y()
                        + city.corner(city.blocks(), city.riverRow()).y())
                / 2;
        return south + CityDraft.RIVER_ROW_M / 2 + 25 * StrictMath.sin(x / 430);
    }

    private static String[] with(String[] tags, String... more) {
        String[] all = Arrays.copyOf(tags, tags.length + more.length);
        System.arraycopy(more, 0, all, tags.length, more.length);
        return all;
    }
}
