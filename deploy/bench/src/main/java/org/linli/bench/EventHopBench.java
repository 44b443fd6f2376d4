package org.linli.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.linli.bench.floor.FloorProcess;
import org.linli.bench.floor.HopFloor;
import org.linli.bench.load.Client;
import org.linli.bench.load.Newcomers;
import org.linli.bench.load.Orders;
import org.linli.bench.load.Reply;
import org.linli.bench.load.Tokens;
import org.linli.bench.measure.Latencies;
import org.linli.bench.measure.Load;
import org.linli.bench.measure.OpenLoop;
import org.linli.bench.measure.Schedule;
import org.linli.bench.measure.Spread;
import org.linli.bench.measure.Wait;
import org.linli.city.CitySize;
import org.linli.local.Platform;
import org.linli.testkit.Db;
import org.linli.testkit.parts.Topics;

/**
 * How long after the commit of an event its effect is committed in another service. Two hops of ours at fixed rates: the
 * question of an order to matching, which then computes and answers on the same machine, and the snapshot of a new
 * resident to order-dispatch, after which nothing is computed. The floor does the same with the bare clients.
 */
final class EventHopBench implements Benchmark {

    private static final Goal TWICE = Goal.atMost(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STRAGGLERS = Duration.ofSeconds(1);
    private static final Duration CALM_WITHIN = Duration.ofMinutes(5);
    private static final int RESIDENTS = 2_000;
    private static final int PARTITIONS = 6;
    private static final String MATCHING = "order → matching";
    private static final String SNAPSHOT = "resident → order-dispatch";

    private final Map<String, List<Latencies>> taken = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    @Override
    public String name() {
        return "event-hop";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("per-second", "20,50", "rounds", "3", "seconds", "8", "warm-seconds", "60");
    }

    @Override
    public Report run(Path project, Settings settings) throws Exception {
        BenchCity city = BenchCity.of(project, CitySize.S);
        var plan = IntakeBench.withoutLimits(city.plan(IntakeBench.COMPILERS))
                .withPostgres("track_commit_timestamp", "on");
        try (Platform platform = Platform.start(plan)) {
            String division = city.load(platform).division();
            Db dispatch = platform.database("order_dispatch");
            dispatch.execute("create schema floor");
            dispatch.execute("create table floor.hop_sent (event_id uuid primary key, payload text not null)");
            dispatch.execute("create table floor.hop_taken (like inbox including all)");
            Topics.create(platform.kafka(), List.of(new NewTopic(HopFloor.TOPIC, PARTITIONS, (short) 1)));
            try (Client client = new Client(platform.door(), 64);
                    Tokens tokens = new Tokens(platform.door(), List.of(Orders.OPERATOR, Newcomers.COMMUNITY_WORKER))) {
                Orders orders = new Orders(client, tokens, BenchCity.residents(platform, RESIDENTS));
                orders.place().join().json();
                Newcomers newcomers = new Newcomers(client, tokens, division);
                try (FloorProcess floor = new FloorProcess(
                        HopFloor.class, List.of(dispatch.url(), platform.kafka(), payload(dispatch)))) {
                    Course course = new Course(platform, orders, newcomers, floor);
                    course.warmUp(
                            settings.words("per-second").stream()
                                    .mapToDouble(Double::parseDouble)
                                    .max()
                                    .orElseThrow(),
                            settings.seconds("warm-seconds"));
                    for (String rate : settings.words("per-second")) {
                        for (int round = 0; round < settings.number("rounds"); round++) {
                            course.round(Double.parseDouble(rate), settings.seconds("seconds"));
                        }
                    }
                }
            }
        }
        return Report.of(
                this,
                "commit of an event's row to commit of its effect in the consumer",
                settings.all(),
                figures(settings.words("per-second")),
                notes);
    }

    private static String payload(Db dispatch) {
        return String.valueOf(dispatch.rows(
                        "select payload::text as payload from order_event where type = ? order by seq desc limit 1",
                        Course.ASKED)
                .getFirst()
                .get("payload"));
    }

    private List<Figure> figures(List<String> rates) {
        List<Figure> figures = new ArrayList<>();
        for (String rate : rates) {
            for (String hop : List.of(MATCHING, SNAPSHOT)) {
                for (String part : List.of("0.50", "0.99")) {
                    figures.add(Figure.beside(
                            "%s, p%s at %s/s".formatted(hop, part.substring(2), rate),
                            "ms",
                            spread(hop, rate, Double.parseDouble(part)),
                            spread("floor", rate, Double.parseDouble(part)),
                            TWICE,
                            "bare clients"));
                }
            }
        }
        return figures;
    }

    private Spread spread(String who, String rate, double part) {
        return Latencies.spread(taken.getOrDefault(who + Double.parseDouble(rate), List.of()), part);
    }

    /** Everybody's turn at one rate, one after the other, the machine calm in between. */
    private final class Course {

        static final String ASKED = "linli.dispatch.matching-request.requested.v1";

        private final Platform platform;
        private final Orders orders;
        private final Newcomers newcomers;
        private final FloorProcess floor;
        private final Hop matching;
        private final Hop snapshot;
        private final Hop bare;

        Course(Platform platform, Orders orders, Newcomers newcomers, FloorProcess floor) {
            this.platform = platform;
            this.orders = orders;
            this.newcomers = newcomers;
            this.floor = floor;
            Db dispatch = platform.database("order_dispatch");
            matching = new Hop(
                    dispatch,
                    "select event_id::text, xmin from order_event where type = '" + ASKED + "'",
                    platform.database("matching"),
                    "select event_id, xmin from inbox where consumer = 'matching.request'");
            snapshot = new Hop(
                    platform.database("resident_registry"),
                    "select id::text, xmin from resident",
                    dispatch,
                    "select key, xmin from snapshot where topic = 'linli.registry.resident'");
            bare = new Hop(
                    dispatch,
                    "select event_id::text, xmin from floor.hop_sent",
                    dispatch,
                    "select event_id, xmin from floor.hop_taken");
        }

        /** Long enough at the highest rate for both compilers: services run for weeks. */
        void warmUp(double perSecond, Duration length) throws InterruptedException {
            new OpenLoop(PATIENCE).run(new Schedule(perSecond, length), orders());
            new OpenLoop(PATIENCE).run(new Schedule(perSecond, length.dividedBy(2)), residents());
            floor.ask("/hops?per-second=" + perSecond + "&millis="
                    + length.dividedBy(4).toMillis());
            calm();
        }

        void round(double perSecond, Duration length) throws InterruptedException {
            Spent spent = Spent.fromNow(platform, "gateway", "order-dispatch", "matching", "postgres", "kafka");
            turn(MATCHING + perSecond, matching, () -> open(perSecond, length, orders()));
            notes.add("processor time of an order at %s/s, its answer and offer included: %s"
                    .formatted(perSecond, spent.each(new Schedule(perSecond, length).count())));
            turn("floor" + perSecond, bare, () -> {
                var told = floor.ask("/hops?per-second=" + perSecond + "&millis=" + length.toMillis());
                return told.path("failed").asLong();
            });
            turn(SNAPSHOT + perSecond, snapshot, () -> open(perSecond, length, residents()));
        }

        private void turn(String who, Hop hop, Turn turn) throws InterruptedException {
            Set<String> before = hop.keys();
            long failed = turn.run();
            Set<String> made = new TreeSet<>(hop.keys());
            made.removeAll(before);
            Wait.pause(STRAGGLERS);
            Wait.until(
                    "every event had its effect", CALM_WITHIN, () -> hop.done().containsAll(made));
            taken.computeIfAbsent(who, key -> new ArrayList<>()).add(hop.latencies(made));
            if (failed > 0) {
                notes.add("%s: %d of %d were not begun".formatted(who, failed, made.size() + failed));
            }
            calm();
        }

        private long open(double perSecond, Duration length, Load load) throws InterruptedException {
            return new OpenLoop(PATIENCE)
                    .run(new Schedule(perSecond, length), load)
                    .failed();
        }

        private Load orders() {
            return () -> orders.place().thenApply(Reply::isSuccess);
        }

        private Load residents() {
            return () -> newcomers.register().thenApply(Reply::isSuccess);
        }

        /** Nothing is left to publish or to match. */
        private void calm() {
            Wait.until(
                    "nothing is left to do",
                    CALM_WITHIN,
                    () -> platform.database("order_dispatch").count("outbox") == 0
                            && platform.database("matching").count("outbox") == 0
                            && platform.database("resident_registry").count("outbox") == 0
                            && platform.database("matching")
                                            .count("matching_request where state in ('PENDING', 'PARKED')")
                                    == 0);
        }
    }

    @FunctionalInterface
    private interface Turn {
        long run() throws InterruptedException;
    }
}
