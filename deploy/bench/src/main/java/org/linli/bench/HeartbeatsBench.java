package org.linli.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.bench.load.Client;
import org.linli.bench.load.Heartbeats;
import org.linli.bench.load.Reply;
import org.linli.bench.load.Tokens;
import org.linli.bench.measure.Latencies;
import org.linli.bench.measure.OpenLoop;
import org.linli.bench.measure.Processes;
import org.linli.bench.measure.Schedule;
import org.linli.bench.measure.Spread;
import org.linli.bench.measure.Wait;
import org.linli.city.CitySize;
import org.linli.local.Platform;
import org.linli.testkit.Db;

/**
 * What heartbeats of a million devices once in five minutes cost: processor share and memory of emergency-intake, Redis and
 * PostgreSQL, once all of them are supervised. The heartbeats come through the service's own door, many in each request, as a
 * device cloud hands them on; the gateway is left out.
 */
final class HeartbeatsBench implements Benchmark {

    private static final String SERVICE = "emergency-intake";
    private static final List<String> PROCESSES = List.of(SERVICE, "redis", "postgres");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SUPERVISED_WITHIN = Duration.ofMinutes(15);
    private static final double KIB_PER_MIB = 1_024;
    private static final double PERCENT = 100;

    /** Ids of a day ago, and the class that says something every five minutes. */
    private static final String REGISTER = """
            insert into device (id, version, source, number, kind, voice, division, carrier)
            select uuidv7(interval '-1 day'), 0, 'api', 'B' || n, 'GATEWAY', true, '410105001001', 'CMCC'
              from generate_series(0, ? - 1) n
            """;

    private static final String SUPERVISED =
            "select supervised_to = (select id from device order by id desc limit 1) from hearing";

    @Override
    public String name() {
        return "heartbeats";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of(
                "devices", "1000000", "per-second", "3333", "batch", "100", "warm-seconds", "15", "seconds", "60");
    }

    @Override
    public Report run(Path project, Settings settings) throws Exception {
        BenchCity city = BenchCity.of(project, CitySize.S);
        try (Platform platform = Platform.start(city.plan(IntakeBench.COMPILERS))) {
            List<String> notes = new ArrayList<>();
            Map<String, Double> empty = memory(platform);
            supervise(platform, settings.number("devices"), notes);
            List<Figure> figures = beat(platform, settings, notes);
            memory(platform).forEach((process, mib) -> {
                figures.add(memory(process + " resident", mib));
                figures.add(memory(process + " resident before", empty.getOrDefault(process, 0.0)));
            });
            return Report.of(
                    this,
                    "heartbeats through the service's door: processor share of one core and memory",
                    settings.all(),
                    figures,
                    notes);
        }
    }

    private static void supervise(Platform platform, int devices, List<String> notes) {
        Db db = platform.database("emergency_intake");
        db.execute(REGISTER, devices);
        db.execute("vacuum analyze device");
        long began = System.nanoTime();
        Wait.seldom("every device is supervised", SUPERVISED_WITHIN, () -> Boolean.TRUE.equals(db.value(SUPERVISED)));
        notes.add("%d devices were supervised within %.0f s".formatted(devices, (System.nanoTime() - began) / 1e9));
    }

    private static List<Figure> beat(Platform platform, Settings settings, List<String> notes)
            throws InterruptedException {
        int batch = settings.number("batch");
        double requests = settings.decimal("per-second") / batch;
        try (Client client = new Client(platform.replicas(SERVICE).getFirst().url(), 16);
                Tokens tokens = new Tokens(platform.door(), List.of(Heartbeats.INTEGRATION))) {
            Heartbeats heartbeats = new Heartbeats(client, tokens, settings.number("devices"), batch);
            run(heartbeats, requests, settings.seconds("warm-seconds"));
            Spent spent = Spent.fromNow(platform, PROCESSES.toArray(String[]::new));
            long began = System.nanoTime();
            Latencies latencies = run(heartbeats, requests, settings.seconds("seconds"));
            double took = (System.nanoTime() - began) / 1e9;
            List<Figure> figures = new ArrayList<>();
            spent.seconds()
                    .forEach((process, seconds) -> figures.add(Figure.alone(
                            process + " processor", "% of a core", Spread.of(seconds / took * PERCENT), null)));
            figures.add(Figure.alone("a request, p50", "ms", Latencies.spread(List.of(latencies), 0.5), null));
            figures.add(Figure.alone("a request, p99", "ms", Latencies.spread(List.of(latencies), 0.99), null));
            notes.add(
                    "%d requests of %d heartbeats, %d failed".formatted(latencies.count(), batch, latencies.failed()));
            return figures;
        }
    }

    private static Latencies run(Heartbeats heartbeats, double perSecond, Duration length) throws InterruptedException {
        return new OpenLoop(PATIENCE)
                .run(new Schedule(perSecond, length), () -> heartbeats.send().thenApply(Reply::isSuccess));
    }

    private static Map<String, Double> memory(Platform platform) {
        Map<String, Double> mib = new LinkedHashMap<>();
        PROCESSES.forEach(process ->
                mib.put(process, Processes.here().memory(pid(platform, process)).residentKib() / KIB_PER_MIB));
        return mib;
    }

    private static long pid(Platform platform, String process) {
        ProcessHandle handle = platform.processes().get(process);
        if (handle == null) {
            throw new IllegalStateException(
                    "no process " + process + " among " + platform.processes().keySet());
        }
        return handle.pid();
    }

    private static Figure memory(String name, double mib) {
        return Figure.alone(name, "MiB", Spread.of(mib), null);
    }
}
