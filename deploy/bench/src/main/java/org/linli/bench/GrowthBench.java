package org.linli.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.bench.measure.Spread;
import org.linli.city.CitySize;
import org.linli.local.Platform;
import org.linli.local.Replica;

/**
 * The same work in cities of growing size, each on a platform of its own: taking orders, matching one, looking residents
 * up; and how fast the read models come back from the topics when there is nothing left of them.
 */
final class GrowthBench implements Benchmark {

    /** What costs a resident more in the bigger city is below this. */
    private static final double MOST = 1.3;

    /** Fetches a card of every resident for a long while after a city is loaded, and has no part in what is measured. */
    private static final List<String> ASIDE = List.of("emergency-intake");

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("sizes", "S,M");
        defaults.put("connections", "32");
        defaults.put("warm-seconds", "60");
        defaults.put("rounds", "5");
        defaults.put("seconds", "3");
        defaults.put("matches", "60");
        defaults.put("searches-per-second", "20");
        defaults.put("search-rounds", "3");
        defaults.put("search-seconds", "3");
        return defaults;
    }

    @Override
    public Report run(Path project, Settings settings) throws Exception {
        Map<String, Map<String, GrowthCourse.Measured>> sizes = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String size : settings.words("sizes")) {
            out.printf(Locale.ROOT, "City %s: starting a platform%n", size);
            BenchCity city = BenchCity.of(project, CitySize.valueOf(size));
            try (Platform platform = Platform.start(IntakeBench.withoutLimits(city.plan(IntakeBench.COMPILERS)))) {
                ASIDE.forEach(service -> platform.replicas(service).forEach(Replica::kill));
                long began = System.nanoTime();
                BenchCity.Loaded loaded = city.load(platform, out);
                String after = String.format(
                        Locale.ROOT,
                        "%s: %,d residents loaded and known everywhere after %.0f s",
                        size,
                        city.size().residents(),
                        (System.nanoTime() - began) / 1e9);
                out.println(after + "; measuring");
                notes.add(after);
                try (GrowthCourse course = new GrowthCourse(platform, loaded, settings, notes)) {
                    sizes.put(size, course.run());
                    figures(Map.of(size, sizes.get(size))).forEach(out::println);
                }
            }
        }
        return Report.of(this, "the same work in cities of growing size", settings.all(), figures(sizes), notes);
    }

    /** The first size by itself, every other one beside it. */
    private static List<Figure> figures(Map<String, Map<String, GrowthCourse.Measured>> sizes) {
        List<Figure> figures = new ArrayList<>();
        String first = sizes.keySet().iterator().next();
        sizes.forEach((size, measures) -> measures.forEach((what, measured) -> {
            GrowthCourse.Measured base = sizes.getOrDefault(first, Map.of()).get(what);
            Spread spread = measured.spread();
            figures.add(
                    size.equals(first) || base == null
                            ? Figure.alone(what + ", " + size, measured.unit(), spread, null)
                            : Figure.beside(
                                    what + ", " + size + " beside " + first,
                                    measured.unit(),
                                    spread,
                                    base.spread(),
                                    goal(measured),
                                    "city " + first));
        }));
        return figures;
    }

    private static @org.jspecify.annotations.Nullable Goal goal(GrowthCourse.Measured measured) {
        return switch (measured.better()) {
            case MORE -> Goal.atLeast(1 / MOST);
            case LESS -> Goal.atMost(MOST);
            case NEITHER -> null;
        };
    }
}
