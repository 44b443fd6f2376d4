package org.linli.traveltime;

import java.util.Random;

/** Random but repeatable street grids: bent, with gaps, oneways, steps and, where wanted, private blocks. */
final class GeneratedCity {

    private GeneratedCity() {}

    /** A city of {@code side × side} crossings about 100 m apart, the south-west one at the origin. */
    static DrawnRoads of(long seed, int side) {
        return of(seed, side, 0);
    }

    /** Likewise, with a share of private streets. The southern and western rim is always open both ways. */
    static DrawnRoads of(long seed, int side, double privateShare) {
        Random random = new Random(seed);
        DrawnRoads roads = new DrawnRoads();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                boolean origin = x == 0 && y == 0;
                roads.node(
                        name(x, y),
                        x * 100 + (origin ? 0 : random.nextDouble() * 60 - 30),
                        y * 100 + (origin || y == 0 ? 0 : random.nextDouble() * 60 - 30));
            }
        }
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                if (x + 1 < side) {
                    street(roads, random, name(x, y), name(x + 1, y), y == 0, privateShare);
                }
                if (y + 1 < side) {
                    street(roads, random, name(x, y), name(x, y + 1), x == 0, privateShare);
                }
            }
        }
        return roads;
    }

    static String name(int x, int y) {
        return "n" + x + "_" + y;
    }

    private static void street(
            DrawnRoads roads, Random random, String from, String to, boolean rim, double privateShare) {
        double dice = random.nextDouble();
        if (rim) {
            roads.street(from + " " + to);
        } else if (dice < privateShare) {
            roads.way(from + " " + to, "highway=service", "access=private");
        } else if (dice < privateShare + 0.1) {
            return;
        } else if (dice < privateShare + 0.3) {
            roads.way(random.nextBoolean() ? from + " " + to : to + " " + from, "highway=residential", "oneway=yes");
        } else if (dice < privateShare + 0.35) {
            roads.way(from + " " + to, "highway=steps");
        } else {
            roads.street(from + " " + to);
        }
    }
}
