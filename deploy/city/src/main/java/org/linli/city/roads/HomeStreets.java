package org.linli.city.roads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.city.Dice;
import org.linli.kernel.GeoPoint;

/** The streets people live along, in square cells of a window. */
public final class HomeStreets {

    /** How thickly a metre of each road class is lived on. */
    private static final Map<String, Double> HOMES_PER_METRE = Map.of(
            "residential", 1.0,
            "living_street", 1.0,
            "service", 0.8,
            "unclassified", 0.6,
            "pedestrian", 0.3,
            "tertiary", 0.25,
            "secondary", 0.1);

    private static final double HOUSE_OFFSET_DEGREES = 0.0001;

    private final int cells;
    private final Window window;
    private final SortedMap<Integer, Cell> inhabited;
    private final List<Integer> numbers;

    private HomeStreets(int cells, Window window, SortedMap<Integer, List<Piece>> pieces) {
        this.cells = cells;
        this.window = window;
        this.inhabited = new TreeMap<>();
        pieces.forEach((number, streets) -> inhabited.put(number, new Cell(streets)));
        this.numbers = List.copyOf(inhabited.keySet());
    }

    /** A straight piece of street. */
    private record Piece(GeoPoint from, GeoPoint to, String name, double weight) {}

    /** The pieces of one cell; what is asked of them millions of times is worked out once. */
    private static final class Cell {
        private final List<Piece> pieces;
        private final double[] weights;
        private final @Nullable String[] names;

        Cell(List<Piece> pieces) {
            this.pieces = pieces;
            this.weights = pieces.stream().mapToDouble(Piece::weight).toArray();
            this.names = new String[pieces.size()];
        }

        /** Number of a piece drawn by its weight. */
        int draw(Dice dice) {
            return dice.weighted(weights);
        }

        /** The nearest name to the beginning of a piece. */
        String name(int number) {
            String known = names[number];
            if (known == null) {
                GeoPoint begin = pieces.get(number).from;
                known = pieces.stream()
                        .filter(other -> !other.name.isEmpty())
                        .min(Comparator.comparingDouble(other -> other.from.metresTo(begin)))
                        .map(Piece::name)
                        .orElse("无名路");
                names[number] = known;
            }
            return known;
        }
    }

    /**
     * Somewhere to live or to run a facility.
     *
     * @param point where
     * @param street name of the street or compound
     * @param compound whether it is a gated compound
     */
    public record Place(GeoPoint point, String street, boolean compound) {}

    /** Reads roads and sorts them into {@code cells} × {@code cells} cells. */
    public static HomeStreets of(OsmData roads, int cells) throws IOException {
        Window window = Window.densestIn(roads, cells);
        SortedMap<Integer, List<Piece>> pieces = new TreeMap<>();
        Map<Long, GeoPoint> points = new HashMap<>();
        roads.read(new OsmVisitor() {
            @Override
            public void node(long id, double lon, double lat) {
                if (window.holds(lon, lat)) {
                    points.put(id, new GeoPoint(lon, lat));
                }
            }

            @Override
            public void way(long[] nodes, Map<String, String> tags) {
                double homes = HOMES_PER_METRE.getOrDefault(tags.getOrDefault("highway", ""), 0.0);
                for (int i = 1; homes > 0 && !tags.containsKey("bridge") && i < nodes.length; i++) {
                    GeoPoint from = points.get(nodes[i - 1]);
                    GeoPoint to = points.get(nodes[i]);
                    if (from != null && to != null) {
                        GeoPoint middle = new GeoPoint((from.lon() + to.lon()) / 2, (from.lat() + to.lat()) / 2);
                        pieces.computeIfAbsent(cell(window, cells, middle), any -> new ArrayList<>())
                                .add(new Piece(from, to, tags.getOrDefault("name", ""), from.metresTo(to) * homes));
                    }
                }
            }
        });
        return new HomeStreets(cells, window, pieces);
    }

    /** Numbers of the cells in which anybody can live, row by row from the south-west. */
    public List<Integer> inhabited() {
        return numbers;
    }

    /** Middle of the window. */
    public GeoPoint middle() {
        return window.at(0.5, 0.5);
    }

    /** The inhabited cell nearest to a part of the way east and north through the window. */
    public int cellNear(double east, double north) {
        int wanted = cell(window, cells, window.at(east, north));
        return inhabited().stream()
                .min((one, other) -> Integer.compare(steps(one, wanted), steps(other, wanted)))
                .orElseThrow(() -> new IllegalStateException("The road file holds no street anybody could live on."));
    }

    /** A place in an inhabited cell, some metres beside the street. */
    public Place draw(Dice dice, int cell) {
        Cell streets = Objects.requireNonNull(inhabited.get(cell), "nobody can live in that cell");
        int number = streets.draw(dice);
        Piece piece = streets.pieces.get(number);
        double part = dice.unit();
        double dLon = piece.to.lon() - piece.from.lon();
        double dLat = piece.to.lat() - piece.from.lat();
        double length = Math.max(1e-9, StrictMath.hypot(dLon, dLat));
        double aside = dice.around(HOUSE_OFFSET_DEGREES);
        GeoPoint point = new GeoPoint(
                rounded(piece.from.lon() + dLon * part - dLat / length * aside),
                rounded(piece.from.lat() + dLat * part + dLon / length * aside));
        boolean compound = piece.name.endsWith("内部路");
        String name = compound ? piece.name.substring(0, piece.name.length() - 3) : streets.name(number);
        return new Place(point, name, compound);
    }

    private static int cell(Window window, int cells, GeoPoint point) {
        int column = Math.clamp((int) (window.east(point.lon()) * cells), 0, cells - 1);
        int row = Math.clamp((int) (window.north(point.lat()) * cells), 0, cells - 1);
        return row * cells + column;
    }

    private int steps(int one, int other) {
        return Math.abs(one / cells - other / cells) + Math.abs(one % cells - other % cells);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
