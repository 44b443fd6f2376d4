package org.linli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Runs the benchmarks named as arguments, all without arguments, prints a table and writes
 * {@code target/bench/<name>.json} below the project's root.
 */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(new TravelTimeBench());

    private Bench() {}

    /** Starts the run. */
    public static void main(String[] names) throws IOException {
        Path project = projectRoot();
        List<Benchmark> chosen = names.length == 0
                ? ALL
                : ALL.stream()
                        .filter(bench -> List.of(names).contains(bench.name()))
                        .toList();
        if (chosen.isEmpty()) {
            System.err.printf(
                    "No benchmark has this name. Maybe use one of %s.%n",
                    ALL.stream().map(Benchmark::name).toList());
            System.exit(2);
        }
        for (Benchmark benchmark : chosen) {
            Report report = benchmark.run(project);
            Path file = Files.createDirectories(project.resolve("target/bench")).resolve(report.name() + ".json");
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
            print(report, project.relativize(file));
        }
    }

    private static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        return here;
    }

    private static void print(Report report, Path file) {
        System.out.printf("%s: %s%n  %s%n  %s%n", report.name(), report.what(), report.machine(), report.settings());
        for (Report.Figure figure : report.figures()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-12s %,10.0f %s [%,.0f…%,.0f]   floor %,8.0f [%,.0f…%,.0f]   ratio %.1f (goal %.0f)%n",
                    figure.name(),
                    figure.ours().median(),
                    figure.unit(),
                    figure.ours().min(),
                    figure.ours().max(),
                    figure.floor().median(),
                    figure.floor().min(),
                    figure.floor().max(),
                    figure.ratio(),
                    figure.goal());
        }
        report.agreement().forEach(agreement -> System.out.println("  " + agreement));
        System.out.printf("  written to %s%n", file);
    }
}
