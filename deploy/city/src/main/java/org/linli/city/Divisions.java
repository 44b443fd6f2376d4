package org.linli.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linli.kernel.DivisionCode;

/** The real divisions of Zhengzhou laid over the cells of the demo city: four districts meet in its middle. */
public final class Divisions {

    /** Districts north-west, north-east, south-west and south-east of the middle. */
    static final List<String> DISTRICTS = List.of("410102", "410105", "410103", "410104");

    private static final int CELLS_PER_STREET = 5;

    private final int cells;
    private final List<List<Community>> quadrants;

    private Divisions(int cells, List<List<Community>> quadrants) {
        this.cells = cells;
        this.quadrants = quadrants;
    }

    /**
     * A community (社区) with its names.
     *
     * @param code 12 digits
     * @param district name of the district
     * @param street name of the street (街道)
     * @param name name of the community
     */
    public record Community(DivisionCode code, String district, String street, String name) {}

    /** Lays them over {@code cells} × {@code cells} cells. */
    public static Divisions over(int cells) {
        Map<String, String> districts = new TreeMap<>();
        Bundled.csv("/divisions/zhengzhou-areas.csv").forEach(row -> districts.put(row[0], row[1]));
        Map<String, String> streets = new TreeMap<>();
        Bundled.csv("/divisions/zhengzhou-streets.csv").forEach(row -> streets.put(row[0], row[1]));
        Map<String, List<Community>> byStreet = new TreeMap<>();
        for (String[] row : Bundled.csv("/divisions/zhengzhou-villages.csv")) {
            String street = row[2];
            if (DISTRICTS.contains(row[5]) && isUrban(street) && isUrban(row[0])) {
                byStreet.computeIfAbsent(street, any -> new ArrayList<>())
                        .add(new Community(
                                new DivisionCode(row[0]),
                                districts.getOrDefault(row[5], ""),
                                streets.getOrDefault(street, ""),
                                row[1]));
            }
        }
        int half = (cells + 1) / 2;
        List<List<Community>> quadrants = DISTRICTS.stream()
                .map(district -> dealt(district, byStreet, half * half))
                .toList();
        return new Divisions(cells, quadrants);
    }

    /** The community of a cell, numbered row by row from the south-west. */
    public Community at(int cell) {
        int half = (cells + 1) / 2;
        int row = cell / cells;
        int column = cell % cells;
        int quadrant = (row >= half ? 0 : 2) + (column >= half ? 1 : 0);
        return quadrants.get(quadrant).get(snake(row % half, column % half, half));
    }

    /** Last three digits below 200: a street rather than a town, a residents' committee rather than a village. */
    private static boolean isUrban(String code) {
        return Integer.parseInt(code.substring(code.length() - 3)) < (code.length() == 9 ? 100 : 200);
    }

    private static List<Community> dealt(String district, Map<String, List<Community>> byStreet, int count) {
        List<List<Community>> streets = byStreet.entrySet().stream()
                .filter(street -> street.getKey().startsWith(district))
                .map(Map.Entry::getValue)
                .toList();
        if (count > streets.size() * CELLS_PER_STREET) {
            return spread(streets.stream().flatMap(List::stream).toList(), count);
        }
        List<Community> dealt = new ArrayList<>();
        for (int cell = 0; cell < count; cell++) {
            List<Community> street = streets.get(cell / CELLS_PER_STREET % streets.size());
            dealt.add(street.get(cell % CELLS_PER_STREET % street.size()));
        }
        return dealt;
    }

    /** All of them in their order, each over as many neighbouring cells as the others, so that none is in two places. */
    private static List<Community> spread(List<Community> communities, int count) {
        return IntStream.range(0, count)
                .mapToObj(cell -> communities.get(cell * communities.size() / count))
                .toList();
    }

    /** Strips two rows high, walked up and down, so that neighbours in the list are neighbours on the ground. */
    private static int snake(int row, int column, int side) {
        int strip = row / 2;
        boolean single = strip * 2 + 1 >= side;
        int along = strip % 2 == 0 ? column : side - 1 - column;
        return strip * 2 * side + (single ? along : along * 2 + row % 2);
    }
}
