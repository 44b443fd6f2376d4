package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.bench.floor.Floor;
import org.linli.bench.floor.FloorProcess;
import org.linli.bench.floor.FloorTables;
import org.linli.bench.floor.PgBench;
import org.linli.bench.load.Client;
import org.linli.bench.load.Orders;
import org.linli.bench.load.Tokens;
import org.linli.bench.measure.ClosedLoop;
import org.linli.bench.measure.Wait;
import org.linli.city.CitySize;
import org.linli.local.Plan;
import org.linli.local.Platform;
import org.linli.local.Replica;
import org.linli.testkit.Db;

/**
 * Orders taken through the public door for each processor second of gateway, order-dispatch and PostgreSQL, against the
 * least that takes an order and tells of it; then how long one waits for the answer at half of saturation.
 */
final class IntakeBench implements Benchmark {

    /** As in production: both compilers, not only the quick one of the local run. */
    static final String COMPILERS = "-XX:TieredStopAtLevel=4";

    private static final Goal HALF = Goal.atLeast(0.5);
    private static final int RESIDENTS = 2_000;
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of(
                "connections", "32",
                "pool", "16",
                "warm-seconds", "90",
                "rounds", "5",
                "seconds", "3",
                "latency-rounds", "3",
                "latency-seconds", "8");
    }

    @Override
    public Report run(Path project, Settings settings) throws Exception {
        BenchCity city = BenchCity.of(project, CitySize.S);
        Plan plan = withoutLimits(city.plan(COMPILERS));
        try (Platform platform = Platform.start(plan)) {
            city.load(platform);
            platform.replicas("matching").forEach(Replica::kill);
            Db db = platform.database("order_dispatch");
            try (Client client = new Client(platform.door(), settings.number("connections"));
                    Tokens tokens = new Tokens(platform.door(), List.of(Orders.OPERATOR))) {
                Orders orders = new Orders(client, tokens, BenchCity.residents(platform, RESIDENTS));
                FloorTables tables = FloorTables.make(db, () -> place(orders));
                try (FloorProcess floor = new FloorProcess(Floor.class, arguments(platform, tables, settings))) {
                    return measure(project, platform, orders, tables, floor, settings);
                }
            }
        }
    }

    /** Nobody is refused for his pace, and no order waits so long for matching, which is stopped, that it is swept. */
    static Plan withoutLimits(Plan plan) {
        return plan.withSetting("linli.gateway.limits.per-caller", "1000000")
                .withSetting("linli.gateway.limits.per-address", "1000000")
                .withSetting("linli.dispatch.matching.patience", "PT6H");
    }

    private Report measure(
            Path project, Platform platform, Orders orders, FloorTables tables, FloorProcess floor, Settings settings)
            throws Exception {
        Db db = platform.database("order_dispatch");
        int atOnce = settings.number("connections");
        try (Client bare = new Client(floor.address(), atOnce)) {
            List<Rival> rivals = new ArrayList<>();
            rivals.add(new Rival(
                    "ours",
                    orders::place,
                    Spent.processes(platform, "gateway", "order-dispatch", "postgres"),
                    () -> drained(db)));
            rivals.add(new Rival(
                    "bare reactive endpoint",
                    () -> bare.post("/orders", Map.of(), orders.body()),
                    with(Spent.processes(platform, "postgres"), floor.pid()),
                    () -> {}));
            Saturation saturation = new Saturation(
                    atOnce,
                    settings.seconds("seconds"),
                    rivals,
                    floor,
                    with(Spent.processes(platform, "postgres"), floor.pid()));
            if (PgBench.isInstalled()) {
                saturation.pgBench(
                        new PgBench(address(db), script(project, tables, db)),
                        Spent.processes(platform, "postgres"),
                        settings.number("pool"));
            }
            saturation.warmUp(settings.seconds("warm-seconds"));
            saturation.run(settings.number("rounds"));
            List<Figure> figures = new ArrayList<>(saturation.figures(HALF));
            HalfLoad half =
                    new HalfLoad(rivals, settings.number("latency-rounds"), settings.seconds("latency-seconds"));
            figures.addAll(half.run(saturation.perSecond("ours") / 2));
            List<String> notes = new ArrayList<>(saturation.notes());
            notes.addAll(half.notes());
            notes.add(whereItGoes(platform, rivals.getFirst(), atOnce, settings.seconds("latency-seconds")));
            rivals.forEach(rival -> rival.firstFailure()
                    .ifPresent(reply -> notes.add("%s, first failure: %s".formatted(rival.name(), reply))));
            notes.add(
                    "an order is 1 row and %d rows of the outbox, in every floor as in ours; ours also keeps the history, the idempotency key and its answer, and deletes what Kafka has taken"
                            .formatted(tables.events()));
            return Report.of(
                    this,
                    "orders accepted through the public door per processor second of gateway, order-dispatch and PostgreSQL; latency at half of saturation",
                    settings.all(),
                    figures,
                    notes);
        }
    }

    private static String whereItGoes(Platform platform, Rival ours, int atOnce, Duration length) {
        Spent spent = Spent.fromNow(platform, "gateway", "order-dispatch", "postgres", "kafka");
        ClosedLoop.Done done = new ClosedLoop(atOnce).run(length, ours.load());
        ours.settle();
        return "processor time of an order: %s; kafka is not counted above".formatted(spent.each(done.well()));
    }

    private static UUID place(Orders orders) {
        return UUID.fromString(orders.place().join().json().path("id").asText());
    }

    /** What an order costs includes that its events leave the outbox. */
    static void drained(Db db) {
        Wait.until("the outbox is empty", DRAINED_WITHIN, () -> {
            Wait.pause(Duration.ofMillis(200));
            return db.count("outbox") == 0;
        });
    }

    private static List<String> arguments(Platform platform, FloorTables tables, Settings settings) {
        return List.of(
                address(platform.database("order_dispatch")),
                settings.text("pool"),
                tables.order().toString(),
                String.join(",", tables.orderColumns()),
                String.join(",", tables.outboxColumns()));
    }

    private static Path script(Path project, FloorTables tables, Db db) throws IOException {
        return Files.writeString(project.resolve("target/bench/intake.pgbench"), tables.pgbenchScript(db));
    }

    static String address(Db db) {
        return db.url().substring(0, db.url().indexOf('/'));
    }

    private static List<Long> with(List<Long> processes, long another) {
        List<Long> all = new ArrayList<>(processes);
        all.add(another);
        return all;
    }
}
