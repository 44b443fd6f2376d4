package org.linli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.bench.measure.Processes;
import org.linli.local.Platform;

/** What processes of a platform, with everything they have started, spend of the processors from one moment on. */
final class Spent {

    private final Platform platform;
    private final Map<String, Double> before;

    private Spent(Platform platform, List<String> names) {
        this.platform = platform;
        this.before = seconds(platform, names);
    }

    /** From now on; fails when one of the processes does not run. */
    static Spent fromNow(Platform platform, String... names) {
        return new Spent(platform, List.of(names));
    }

    /** Processor seconds of each process until now, in the order they were named. */
    Map<String, Double> seconds() {
        Map<String, Double> spent = seconds(platform, List.copyOf(before.keySet()));
        spent.replaceAll((name, total) -> total - before.getOrDefault(name, 0.0));
        return spent;
    }

    /** The same for a share of the work, such as one order of {@code count}. */
    String each(long count) {
        return seconds().entrySet().stream()
                .map(process -> "%s %.2f ms".formatted(process.getKey(), process.getValue() * 1000 / count))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Double> seconds(Platform platform, List<String> names) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        names.forEach(name -> seconds.put(name, Processes.here().cpuSeconds(processes(platform, name))));
        return seconds;
    }

    /** The processes of these names. */
    static List<Long> processes(Platform platform, String... names) {
        Map<String, ProcessHandle> running = platform.processes();
        return Stream.of(names)
                .map(name -> Objects.requireNonNull(running.get(name), name).pid())
                .toList();
    }
}
