package org.linli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.linli.bench.load.Client;
import org.linli.bench.load.Orders;
import org.linli.bench.load.Reply;
import org.linli.bench.load.Tokens;
import org.linli.bench.measure.Latencies;
import org.linli.bench.measure.Memory;
import org.linli.bench.measure.OpenLoop;
import org.linli.bench.measure.Processes;
import org.linli.bench.measure.Schedule;
import org.linli.bench.measure.Spread;
import org.linli.city.CitySize;
import org.linli.local.Plan;
import org.linli.local.Platform;
import org.linli.testkit.parts.Folders;

/**
 * Start time and memory of every process, with the options of {@code make run}: started on nothing and loaded with the
 * demo city, then stopped and started again; measured after a little traffic each time.
 */
final class FootprintBench implements Benchmark {

    private static final Goal MEMORY = Goal.atMost(256);
    private static final Goal SECOND_START = Goal.atMost(60);
    private static final List<String> SERVICES = List.of(
            "emergency-intake", "gateway", "matching", "order-dispatch", "provider-registry", "resident-registry");
    private static final double KIB_PER_MIB = 1_024;
    private static final int RESIDENTS = 2_000;

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("orders-per-second", "10", "traffic-seconds", "20");
    }

    @Override
    public Report run(Path project, Settings settings) throws Exception {
        Path folder = project.resolve("target/bench/footprint");
        Folders.delete(folder);
        BenchCity city = BenchCity.of(project, CitySize.S);
        Plan plan = city.plan("");
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try {
            Start first = Start.in(folder, plan);
            try (Platform platform = first.platform()) {
                city.load(platform);
                notes.add(traffic("first start", platform, settings));
                figures.addAll(first.figures("first start", null));
            }
            Start second = Start.in(folder, plan);
            try (Platform platform = second.platform()) {
                notes.add(traffic("second start", platform, settings));
                figures.addAll(second.figures("second start", SECOND_START));
            }
        } finally {
            Folders.delete(folder);
        }
        return Report.of(
                this,
                "start time and memory of every process, after the demo city was loaded and a little traffic",
                settings.all(),
                figures,
                notes);
    }

    private static String traffic(String when, Platform platform, Settings settings)
            throws IOException, InterruptedException {
        Schedule schedule = new Schedule(settings.decimal("orders-per-second"), settings.seconds("traffic-seconds"));
        try (Client client = new Client(platform.door(), 8);
                Tokens tokens = new Tokens(platform.door(), List.of(Orders.OPERATOR))) {
            Orders orders = new Orders(client, tokens, BenchCity.residents(platform, RESIDENTS));
            Latencies latencies = new OpenLoop(Duration.ofSeconds(30))
                    .run(schedule, () -> orders.place().thenApply(Reply::isSuccess));
            return "%s: %d orders placed, %d failed".formatted(when, latencies.count(), latencies.failed());
        }
    }

    /**
     * A start that is over.
     *
     * @param platform what was started
     * @param seconds how long it took
     * @param each seconds of each process
     */
    private record Start(Platform platform, double seconds, Map<String, Double> each) {

        static Start in(Path folder, Plan plan) {
            Map<String, Double> each = new ConcurrentSkipListMap<>();
            long began = System.nanoTime();
            Platform platform = Platform.startIn(
                    folder, plan, (process, took, address) -> each.put(process, took.toMillis() / 1e3));
            return new Start(platform, (System.nanoTime() - began) / 1e9, each);
        }

        List<Figure> figures(String when, @org.jspecify.annotations.Nullable Goal goal) {
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.alone(when + ", everything", "s", Spread.of(seconds), goal));
            each.forEach(
                    (process, took) -> figures.add(Figure.alone(when + ", " + process, "s", Spread.of(took), null)));
            new TreeMap<>(platform.processes()).forEach((process, handle) -> {
                Memory memory = Processes.here().memory(handle.pid());
                figures.add(Figure.alone(
                        when + ", " + process + " resident",
                        "MiB",
                        Spread.of(memory.residentKib() / KIB_PER_MIB),
                        SERVICES.contains(process) ? MEMORY : null));
                figures.add(Figure.alone(
                        when + ", " + process + " proportional",
                        "MiB",
                        Spread.of(memory.proportionalKib() / KIB_PER_MIB),
                        null));
            });
            return figures;
        }
    }
}
