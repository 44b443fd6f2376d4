package org.linli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.testkit.parts.ProjectFolder;

/**
 * Runs the benchmarks named as arguments, all without names, prints a table and writes {@code target/bench/<name>.json}
 * below the project's root. Arguments such as {@code seconds=2} change a setting.
 */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new TravelTimeBench(),
            new FootprintBench(),
            new IntakeBench(),
            new EventHopBench(),
            new SosBench(),
            new GrowthBench(),
            new HeartbeatsBench());

    private Bench() {}

    /** Starts the run. */
    public static void main(String[] arguments) throws Exception {
        Map<Boolean, List<String>> split =
                Stream.of(arguments).collect(Collectors.partitioningBy(word -> word.contains("=")));
        Map<String, String> asked = split.getOrDefault(true, List.of()).stream()
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        List<Benchmark> chosen = chosen(split.getOrDefault(false, List.of()));
        refuseUnknown(asked, chosen);
        for (Benchmark benchmark : chosen) {
            run(benchmark, Settings.of(benchmark.defaults(), asked));
        }
    }

    private static void run(Benchmark benchmark, Settings settings) throws Exception {
        Path project = ProjectFolder.find();
        Report report = benchmark.run(project, settings);
        Path file = write(report, Files.createDirectories(project.resolve("target/bench")));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Table.print(report, out);
        out.printf("  written to %s%n", project.relativize(file));
    }

    static Path write(Report report, Path folder) throws IOException {
        Path file = folder.resolve(report.name() + ".json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        return file;
    }

    private static List<Benchmark> chosen(List<String> names) {
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        if (!known.containsAll(names)) {
            throw stop("No benchmark is called so. Maybe use some of %s.".formatted(known));
        }
        return names.isEmpty()
                ? ALL
                : ALL.stream().filter(bench -> names.contains(bench.name())).toList();
    }

    private static void refuseUnknown(Map<String, String> asked, List<Benchmark> chosen) {
        List<String> known = chosen.stream()
                .flatMap(bench -> bench.defaults().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        if (!known.containsAll(asked.keySet())) {
            throw stop("No setting is called so. Maybe use some of %s.".formatted(known));
        }
    }

    private static RuntimeException stop(String sentence) {
        System.err.println(sentence);
        System.exit(2);
        return new IllegalStateException(sentence);
    }
}
