package org.linli.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.bench.load.Client;
import org.linli.bench.load.Lookups;
import org.linli.bench.load.Orders;
import org.linli.bench.load.Tokens;
import org.linli.bench.measure.ClosedLoop;
import org.linli.bench.measure.Latencies;
import org.linli.bench.measure.Load;
import org.linli.bench.measure.OpenLoop;
import org.linli.bench.measure.Schedule;
import org.linli.bench.measure.Spread;
import org.linli.bench.measure.Wait;
import org.linli.local.Platform;
import org.linli.local.Replica;
import org.linli.testkit.Db;

/** Everything that is measured in one city. */
final class GrowthCourse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RESIDENTS = 50_000;
    private static final double HALF = 0.5;
    private static final String MATCHED = """
            select extract(epoch from answered_at - received_at) * 1000.0 as millis from matching_request
             where answered_at is not null order by received_at desc limit ?
            """;

    private final Platform platform;
    private final Settings settings;
    private final List<String> notes;
    private final Client client;
    private final Tokens tokens;
    private final Orders orders;
    private final Lookups lookups;
    private final Map<String, Measured> measured = new LinkedHashMap<>();

    /** Which way a measure is better. */
    enum Better {
        MORE,
        LESS,
        NEITHER
    }

    /** One measure. */
    record Measured(String unit, Spread spread, Better better) {}

    GrowthCourse(Platform platform, BenchCity.Loaded loaded, Settings settings, List<String> notes) {
        this.platform = platform;
        this.settings = settings;
        this.notes = notes;
        client = new Client(platform.door(), settings.number("connections"));
        tokens = new Tokens(platform.door(), List.of(Orders.OPERATOR));
        orders = new Orders(client, tokens, BenchCity.residents(platform, RESIDENTS));
        lookups = new Lookups(client, tokens, loaded.names(), loaded.phones());
    }

    Map<String, Measured> run() throws InterruptedException {
        matching();
        lookUps();
        for (String service : List.of("matching", "order-dispatch")) {
            rebuild(service);
        }
        platform.replicas("matching").forEach(Replica::kill);
        intake();
        return measured;
    }

    /** One question at a time, so that none waits for another. */
    private void matching() {
        Db matching = platform.database("matching");
        int matches = settings.number("matches");
        for (int number = 0; number < matches + matches / 3; number++) {
            orders.place().join().json();
            long asked = number + 1L;
            Wait.until(
                    "order " + asked + " is matched",
                    PATIENCE,
                    () -> matching.count("matching_request where answered_at is not null") >= asked);
        }
        Latencies latencies = Latencies.ofMillis(matching.rows(MATCHED, matches).stream()
                .mapToDouble(row -> row.get("millis") instanceof Number number ? number.doubleValue() : 0));
        measured.put(
                "matching one order, p50", new Measured("ms", Latencies.spread(List.of(latencies), HALF), Better.LESS));
    }

    private void lookUps() throws InterruptedException {
        lookups.goDeep();
        for (Map.Entry<String, Load> lookup : lookups.all().entrySet()) {
            if (!lookup.getValue().begin().join()) {
                notes.add("%s: not answered with success, so not measured".formatted(lookup.getKey()));
                continue;
            }
            Schedule schedule =
                    new Schedule(settings.decimal("searches-per-second"), settings.seconds("search-seconds"));
            new OpenLoop(PATIENCE).run(schedule, lookup.getValue());
            List<Latencies> rounds = new java.util.ArrayList<>();
            for (int round = 0; round < settings.number("search-rounds"); round++) {
                rounds.add(new OpenLoop(PATIENCE).run(schedule, lookup.getValue()));
            }
            measured.put(lookup.getKey() + ", p50", new Measured("ms", Latencies.spread(rounds, HALF), Better.LESS));
            if (Latencies.failed(rounds) > 0) {
                notes.add("%s: %d failed".formatted(lookup.getKey(), Latencies.failed(rounds)));
            }
        }
    }

    private void rebuild(String service) {
        Rebuild.Rebuilt rebuilt = new Rebuild(platform, service).run();
        measured.put(
                service + " rebuilt from the topics",
                new Measured("snapshots/s", Spread.of(rebuilt.perSecond()), Better.NEITHER));
        measured.put(
                service + " rebuilt, from its start", new Measured("s", Spread.of(rebuilt.seconds()), Better.NEITHER));
        notes.add("%s: %d snapshots in the topics and in its database again".formatted(service, rebuilt.snapshots()));
    }

    private void intake() {
        ClosedLoop loop = new ClosedLoop(settings.number("connections"));
        Db dispatch = platform.database("order_dispatch");
        Rival ours = new Rival(
                "intake",
                orders::place,
                Spent.processes(platform, "gateway", "order-dispatch", "postgres"),
                () -> IntakeBench.drained(dispatch));
        loop.run(settings.seconds("warm-seconds"), ours.load());
        ours.settle();
        double[] rates = IntStream.range(0, settings.number("rounds"))
                .mapToDouble(round -> {
                    double before = ours.cpuSeconds();
                    ClosedLoop.Done done = loop.run(settings.seconds("seconds"), ours.load());
                    ours.settle();
                    return done.well() / (ours.cpuSeconds() - before);
                })
                .toArray();
        ours.firstFailure().ifPresent(reply -> notes.add("intake, first failure: " + reply));
        measured.put("intake", new Measured("orders/CPU s", Spread.of(rates), Better.MORE));
    }

    @Override
    public void close() {
        tokens.close();
        client.close();
    }
}
