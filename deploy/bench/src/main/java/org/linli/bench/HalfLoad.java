package org.linli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.bench.measure.Latencies;
import org.linli.bench.measure.OpenLoop;
import org.linli.bench.measure.Schedule;
import org.linli.bench.measure.Spread;

/** Rivals in turn at one fixed rate; the first is ours, the second the floor. */
final class HalfLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Double> PARTS = parts();

    private final List<Rival> rivals;
    private final int rounds;
    private final Duration length;
    private final Map<String, List<Latencies>> taken = new LinkedHashMap<>();

    HalfLoad(List<Rival> rivals, int rounds, Duration length) {
        this.rivals = rivals;
        this.rounds = rounds;
        this.length = length;
    }

    List<Figure> run(double perSecond) throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Rival rival : rivals) {
                Latencies latencies = new OpenLoop(PATIENCE).run(new Schedule(perSecond, length), rival.load());
                rival.settle();
                taken.computeIfAbsent(rival.name(), key -> new ArrayList<>()).add(latencies);
            }
        }
        List<Figure> figures = new ArrayList<>();
        PARTS.forEach((name, part) -> figures.add(Figure.beside(
                "%s at %s orders/s".formatted(name, String.format(Locale.ROOT, "%.0f", perSecond)),
                "ms",
                spread(rivals.get(0), part),
                spread(rivals.get(1), part),
                null,
                rivals.get(1).name())));
        return figures;
    }

    List<String> notes() {
        return taken.entrySet().stream()
                .map(entry -> "%s, open loop: %d requests, %d failed"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .mapToLong(Latencies::count)
                                        .sum(),
                                Latencies.failed(entry.getValue())))
                .toList();
    }

    private Spread spread(Rival rival, double part) {
        return Latencies.spread(taken.getOrDefault(rival.name(), List.of()), part);
    }

    private static Map<String, Double> parts() {
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("p50", 0.5);
        parts.put("p99", 0.99);
        parts.put("p99.9", 0.999);
        return parts;
    }
}
