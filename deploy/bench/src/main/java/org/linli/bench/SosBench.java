package org.linli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.linli.bench.SosCourse.Burst;
import org.linli.bench.floor.FloorProcess;
import org.linli.bench.floor.HopFloor;
import org.linli.bench.floor.SocketFloor;
import org.linli.bench.load.Client;
import org.linli.bench.load.Presses;
import org.linli.bench.load.Screen;
import org.linli.bench.load.Tokens;
import org.linli.bench.measure.Spread;
import org.linli.city.CitySize;
import org.linli.local.Plan;
import org.linli.local.Platform;
import org.linli.testkit.Db;
import org.linli.testkit.parts.Topics;

/**
 * From a press, sent through the public door, to the operator's screen, at fixed rates; against the bare chain that an event
 * takes to another service, and against the least that stores it and tells a screen. Then a burst: whether every press is
 * acknowledged in the vendors' time, and none lost.
 */
final class SosBench implements Benchmark {

    private static final Goal TWICE = Goal.atMost(2);
    private static final Goal FIVE_SECONDS = Goal.atMost(5_000);
    private static final Goal NONE = Goal.atMost(0);
    private static final String OPERATOR = "operator";
    /** The rate that has a goal. */
    private static final String MEANT = "50";

    private static final int CONNECTIONS = 256;
    private static final int PARTITIONS = 6;
    private static final int RENEWED_EVERY_SECONDS = 20;
    /** As long as a fact about an incident. */
    private static final String PAYLOAD = "{\"fact\":\"%s\"}".formatted("x".repeat(600));

    @Override
    public String name() {
        return "sos";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of(
                "per-second", "10,50,1000",
                "rounds", "3",
                "seconds", "8",
                "warm-seconds", "60",
                "burst", "10000",
                "burst-seconds", "10");
    }

    @Override
    public Report run(Path project, Settings settings) throws Exception {
        Plan plan = IntakeBench.withoutLimits(BenchCity.of(project, CitySize.S).plan(IntakeBench.COMPILERS))
                .withPostgres("track_commit_timestamp", "on");
        try (Platform platform = Platform.start(plan)) {
            Db floor = platform.database("order_dispatch");
            floor.execute("create schema floor");
            floor.execute("create table floor.hop_sent (event_id uuid primary key, payload text not null)");
            floor.execute("create table floor.hop_taken (like inbox including all)");
            Topics.create(platform.kafka(), List.of(new NewTopic(HopFloor.TOPIC, PARTITIONS, (short) 1)));
            try (Client client = new Client(platform.door(), CONNECTIONS);
                    Tokens tokens = new Tokens(platform.door(), List.of(OPERATOR, Presses.MACHINE));
                    Screen screen = Screen.ofOperator(
                            platform.replicas("emergency-intake").getFirst().url(), bearer(tokens));
                    LateReads late = new LateReads(platform.database("emergency_intake"));
                    ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor();
                    FloorProcess chain =
                            new FloorProcess(HopFloor.class, List.of(floor.url(), platform.kafka(), PAYLOAD));
                    FloorProcess socket = new FloorProcess(SocketFloor.class, List.of(floor.url(), PAYLOAD));
                    Client socketClient = new Client(socket.address(), CONNECTIONS);
                    Screen socketScreen = Screen.ofIds(socket.address(), "/screen")) {
                var renewal = renewing.scheduleAtFixedRate(
                        () -> screen.renew(bearer(tokens).substring("Bearer ".length())),
                        RENEWED_EVERY_SECONDS,
                        RENEWED_EVERY_SECONDS,
                        TimeUnit.SECONDS);
                assert !renewal.isDone();
                SosCourse course = new SosCourse(
                        platform.database("emergency_intake"),
                        floor,
                        new Presses(client, tokens),
                        screen,
                        late,
                        chain,
                        socketClient,
                        socketScreen);
                Report report = measure(platform, course, settings);
                renewing.shutdownNow();
                return report;
            }
        }
    }

    private Report measure(Platform platform, SosCourse course, Settings settings) throws InterruptedException {
        course.warmUp(settings.seconds("warm-seconds"));
        for (String rate : settings.words("per-second")) {
            for (int round = 0; round < settings.number("rounds"); round++) {
                course.round(Double.parseDouble(rate), settings.seconds("seconds"));
            }
        }
        Spent spent = Spent.fromNow(platform, "gateway", "emergency-intake", "postgres", "kafka");
        Burst burst = course.burst(settings.number("burst"), settings.seconds("burst-seconds"));
        List<String> notes = new ArrayList<>(course.notes());
        notes.add("processor time of a press of the burst: %s".formatted(spent.each(settings.number("burst"))));
        List<Figure> figures = new ArrayList<>();
        for (String rate : settings.words("per-second")) {
            figures.add(beside(course, rate, "0.50"));
            figures.add(beside(course, rate, "0.99"));
        }
        String name = "burst of %s in %s s".formatted(settings.text("burst"), settings.text("burst-seconds"));
        figures.add(Figure.alone(
                name + ", slowest acknowledgement",
                "ms",
                Spread.of(burst.acknowledged().millis(1)),
                FIVE_SECONDS));
        figures.add(Figure.alone(
                name + ", not acknowledged", "presses", Spread.of(settings.number("burst") - burst.safe()), NONE));
        figures.add(Figure.alone(name + ", lost", "presses", Spread.of((double) burst.lost()), NONE));
        figures.add(Figure.alone(
                name + ", all read after", "s", Spread.of(burst.read().toMillis() / 1_000.0), null));
        return Report.of(
                this,
                "a press is due, to the incident on an operator's screen and the acknowledgement, whichever is later",
                settings.all(),
                figures,
                notes);
    }

    private static Figure beside(SosCourse course, String rate, String part) {
        double quantile = Double.parseDouble(part);
        Spread chain = course.spread(SosCourse.CHAIN, rate, quantile);
        return Figure.beside(
                "%s, p%s at %s/s".formatted(SosCourse.OURS, part.substring(2), rate),
                "ms",
                course.spread(SosCourse.OURS, rate, quantile),
                chain,
                rate.equals(MEANT) ? TWICE : null,
                Map.of(SosCourse.CHAIN, chain, SosCourse.SOCKET, course.spread(SosCourse.SOCKET, rate, quantile)));
    }

    private static String bearer(Tokens tokens) {
        return tokens.header(OPERATOR).getOrDefault("Authorization", "");
    }
}
