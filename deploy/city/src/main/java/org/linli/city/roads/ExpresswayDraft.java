package org.linli.city.roads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.linli.city.roads.Sketch.Spot;

/** Draws an elevated expressway, closed to walkers and e-bikes, across everything including the river. */
final class ExpresswayDraft {

    private static final String NAME = "中州快速路";
    private static final double HALF_MEDIAN_M = 12;

    private final CityDraft city;
    private final double x;

    ExpresswayDraft(CityDraft city) {
        this.city = city;
        this.x = city.sideM() * 0.73;
    }

    void draw() {
        carriageway(HALF_MEDIAN_M, true);
        carriageway(-HALF_MEDIAN_M, false);
    }

    private void carriageway(double offset, boolean northbound) {
        List<Spot> spots = new ArrayList<>();
        for (double y = 320; y <= city.sideM() - 320; y += 320) {
            spots.add(city.sketch().spot(x + offset, y));
        }
        if (!northbound) {
            Collections.reverse(spots);
        }
        Spot entry = groundAt(northbound ? 0 : city.blocks());
        Spot exit = groundAt(northbound ? city.blocks() : 0);
        ramp(entry, spots.getFirst());
        city.sketch()
                .way(
                        spots, "highway", "trunk", "name", NAME, "oneway", "yes", "bridge", "viaduct", "layer", "2",
                        "foot", "no", "bicycle", "no", "lanes", "3");
        ramp(spots.getLast(), exit);
    }

    private void ramp(Spot from, Spot to) {
        city.sketch()
                .way(
                        List.of(from, to),
                        "highway",
                        "trunk_link",
                        "oneway",
                        "yes",
                        "bridge",
                        "viaduct",
                        "layer",
                        "1",
                        "foot",
                        "no",
                        "bicycle",
                        "no");
    }

    private Spot groundAt(int row) {
        List<Spot> road = new ArrayList<>();
        for (int column = 0; column < city.blocks(); column++) {
            road.addAll(city.eastward(column, row));
        }
        return road.stream()
                .min(Comparator.comparingDouble(spot -> Math.abs(spot.x() - x)))
                .orElseThrow();
    }
}
