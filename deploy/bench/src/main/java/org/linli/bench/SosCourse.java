package org.linli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.linli.bench.floor.FloorProcess;
import org.linli.bench.load.Client;
import org.linli.bench.load.Presses;
import org.linli.bench.load.Presses.Receipt;
import org.linli.bench.load.Screen;
import org.linli.bench.measure.Latencies;
import org.linli.bench.measure.Load;
import org.linli.bench.measure.OpenLoop;
import org.linli.bench.measure.Schedule;
import org.linli.bench.measure.Spread;
import org.linli.bench.measure.Wait;
import org.linli.testkit.Db;

/** Everybody's turn at one rate, one after the other, the machine calm and every incident closed in between. */
final class SosCourse {

    static final String OURS = "press → screen";
    static final String CHAIN = "bare chain";
    static final String SOCKET = "commit and one WebSocket message";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CALM_WITHIN = Duration.ofMinutes(10);
    private static final String CLOSE = """
            update incident set state = 'CLOSED', disposition = 'TEST', ended_at = now(), timer_at = null
             where state <> 'CLOSED'
            """;

    private final Db db;
    private final Presses presses;
    private final Screen screen;
    private final LateReads late;
    private final FloorProcess chain;
    private final Client socket;
    private final Screen socketScreen;
    private final Hop bare;
    private final Map<String, List<Latencies>> taken = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    SosCourse(
            Db db,
            Db floor,
            Presses presses,
            Screen screen,
            LateReads late,
            FloorProcess chain,
            Client socket,
            Screen socketScreen) {
        this.db = db;
        this.presses = presses;
        this.screen = screen;
        this.late = late;
        this.chain = chain;
        this.socket = socket;
        this.socketScreen = socketScreen;
        this.bare = new Hop(
                floor,
                "select event_id::text, xmin from floor.hop_sent",
                floor,
                "select event_id, xmin from floor.hop_taken");
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    Spread spread(String who, String rate, double part) {
        return Latencies.spread(taken.getOrDefault(who + Double.parseDouble(rate), List.of()), part);
    }

    void warmUp(Duration length) throws InterruptedException {
        noteFailures("warm-up", open(50, length, ours()));
        new OpenLoop(PATIENCE).run(new Schedule(50, length.dividedBy(3)), socket());
        chain.ask("/hops?per-second=50&millis=" + length.dividedBy(3).toMillis());
        calm();
    }

    void round(double perSecond, Duration length) throws InterruptedException {
        turn(OURS + perSecond, open(perSecond, length, ours()));
        chain(perSecond, length);
        turn(SOCKET + perSecond, open(perSecond, length, socket()));
    }

    private void turn(String who, Latencies latencies) {
        taken.computeIfAbsent(who, key -> new ArrayList<>()).add(latencies);
        noteFailures(who, latencies);
        calm();
    }

    private void noteFailures(String who, Latencies latencies) {
        if (latencies.failed() > 0) {
            notes.add("%s: %d of %d failed, %d are not read, %d not on the screen%s"
                    .formatted(
                            who,
                            latencies.failed(),
                            latencies.count(),
                            late.missing(),
                            screen.missing(),
                            presses.refused().map(reply -> ", such as " + reply).orElse("")));
        }
    }

    /** From commit to commit, as PostgreSQL tells it. */
    private void chain(double perSecond, Duration length) {
        Set<String> before = bare.keys();
        chain.ask("/hops?per-second=" + perSecond + "&millis=" + length.toMillis());
        Set<String> made = new TreeSet<>(bare.keys());
        made.removeAll(before);
        Wait.until(
                "every message of the bare chain had its effect",
                CALM_WITHIN,
                () -> bare.done().containsAll(made));
        turn(CHAIN + perSecond, bare.latencies(made));
    }

    private static Latencies open(double perSecond, Duration length, Load load) throws InterruptedException {
        return new OpenLoop(PATIENCE).run(new Schedule(perSecond, length), load);
    }

    private Load ours() {
        return () -> presses.press()
                .thenCompose(receipt ->
                        receipt.map(this::onScreen).orElseGet(() -> CompletableFuture.completedFuture(false)));
    }

    private CompletableFuture<Boolean> onScreen(Receipt receipt) {
        return receipt.incident()
                .map(incident -> screen.awaited(incident).thenApply(seen -> true))
                .orElseGet(() -> late.incidentOf(receipt.message())
                        .thenCompose(screen::awaited)
                        .thenApply(seen -> true));
    }

    private Load socket() {
        return () -> {
            UUID id = UUID.randomUUID();
            return socket.post("/presses?id=" + id, Map.of(), "{\"device\":\"bench\",\"kind\":\"SOS\"}")
                    .thenCompose(reply -> reply.isSuccess()
                            ? socketScreen.awaited(id).thenApply(seen -> true)
                            : CompletableFuture.completedFuture(false));
        };
    }

    /** All presses of one burst: how long their acknowledgements took, and whether each is stored and read. */
    Burst burst(int count, Duration length) throws InterruptedException {
        int before = presses.messages().length;
        long began = System.nanoTime();
        Latencies acknowledged = open(
                (double) count / length.toSeconds(),
                length,
                () -> presses.press().thenApply(Optional::isPresent));
        int safe = presses.messages().length - before;
        noteFailures("burst", acknowledged);
        calm();
        Duration read = Duration.ofNanos(System.nanoTime() - began);
        long stored = ((Number) db.rows(
                                "select count(*) as stored from raw_message where state = 'READ' and id = any (?)",
                                (Object) presses.messages())
                        .getFirst()
                        .values()
                        .iterator()
                        .next())
                .longValue();
        return new Burst(acknowledged, safe, presses.messages().length - stored, read);
    }

    /**
     * What became of a burst.
     *
     * @param acknowledged latencies of the acknowledgements
     * @param safe how many were acknowledged
     * @param lost how many of all that were ever acknowledged are not read
     * @param read after how long all of it was read
     */
    record Burst(Latencies acknowledged, int safe, long lost, Duration read) {}

    private void calm() {
        Wait.seldom(
                "everything is read and published",
                CALM_WITHIN,
                () -> db.count("raw_message where state = 'STORED'") == 0 && db.count("outbox") == 0);
        db.execute(CLOSE);
        screen.forget();
        socketScreen.forget();
    }
}
