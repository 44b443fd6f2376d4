package org.linli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.linli.bench.floor.FloorProcess;
import org.linli.bench.floor.PgBench;
import org.linli.bench.measure.ClosedLoop;
import org.linli.bench.measure.Processes;
import org.linli.bench.measure.Spread;

/**
 * Rivals in turn, in changing order, each as fast as it goes for a while. The first is ours, the others are floors.
 * Counted is the processor time from the first request until nothing is left undone.
 */
final class Saturation {

    private static final String OURS = "ours";
    private static final int FLOORS_WARM_QUICKER = 5;

    private final int atOnce;
    private final Duration length;
    private final Map<String, Contest> contests = new LinkedHashMap<>();
    private final Map<String, List<Result>> results = new LinkedHashMap<>();

    Saturation(int atOnce, Duration length, List<Rival> rivals, FloorProcess floor, List<Long> floorProcesses) {
        this.atOnce = atOnce;
        this.length = length;
        for (Rival rival : rivals) {
            contests.put(
                    rival.name(),
                    new Contest(
                            span -> new ClosedLoop(atOnce).run(span, rival.load()), rival::cpuSeconds, rival::settle));
        }
        contests.put(
                "bare pooled client",
                new Contest(
                        span -> floor.runClient(atOnce, span),
                        () -> Processes.here().cpuSeconds(floorProcesses),
                        () -> {}));
    }

    /** PostgreSQL's own load program as well, its processor time counted too. */
    void pgBench(PgBench program, List<Long> postgres, int connections) {
        long self = ProcessHandle.current().pid();
        contests.put(
                "pgbench",
                new Contest(
                        span -> program.run(connections, span),
                        () -> Processes.here().cpuSeconds(postgres)
                                + Processes.here().cpuSecondsOfEndedChildren(self),
                        () -> {}));
    }

    /** Ours for the whole span, the floors, which are far less code, for a fifth of it. */
    void warmUp(Duration span) throws Exception {
        contest(OURS).run(span);
        for (Contest floor : contests.values()) {
            floor.run(span.dividedBy(FLOORS_WARM_QUICKER));
        }
    }

    void run(int rounds) throws Exception {
        Random random = new Random(1);
        List<String> order = new ArrayList<>(contests.keySet());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (String name : order) {
                results.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(contest(name).run(length));
            }
        }
    }

    /** Orders a second when saturated. */
    double perSecond(String name) {
        return spread(name, result -> result.done().perSecond()).value();
    }

    /** Ours beside each floor; pgbench, whose rows have the server's ids, without a goal. */
    List<Figure> figures(Goal goal) {
        List<Figure> figures = new ArrayList<>();
        results.keySet().stream()
                .filter(name -> !name.equals(OURS))
                .forEach(floor -> figures.add(Figure.beside(
                        "saturated, against " + floor,
                        "orders/CPU s",
                        spread(OURS, Result::perCpuSecond),
                        spread(floor, Result::perCpuSecond),
                        floor.equals("pgbench") ? null : goal,
                        floor)));
        results.keySet().stream()
                .filter(name -> !name.equals(OURS))
                .forEach(floor -> figures.add(Figure.beside(
                        "saturated, against " + floor,
                        "orders/s",
                        spread(OURS, result -> result.done().perSecond()),
                        spread(floor, result -> result.done().perSecond()),
                        null,
                        floor)));
        return figures;
    }

    List<String> notes() {
        return results.entrySet().stream()
                .map(entry -> "%s, %d at once: %d orders in all rounds, %d failed"
                        .formatted(
                                entry.getKey(),
                                atOnce,
                                entry.getValue().stream()
                                        .mapToLong(result -> result.done().well())
                                        .sum(),
                                entry.getValue().stream()
                                        .mapToLong(result -> result.done().failed())
                                        .sum()))
                .toList();
    }

    private Spread spread(String name, java.util.function.ToDoubleFunction<Result> figure) {
        return Spread.of(results.getOrDefault(name, List.of()).stream()
                .mapToDouble(figure)
                .toArray());
    }

    private Contest contest(String name) {
        return java.util.Objects.requireNonNull(contests.get(name));
    }

    /** A way to take orders for a while. */
    @FunctionalInterface
    private interface Run {
        ClosedLoop.Done run(Duration length) throws Exception;
    }

    private record Contest(Run run, DoubleSupplier cpuSeconds, Runnable settle) {

        Result run(Duration length) throws Exception {
            double before = cpuSeconds.getAsDouble();
            ClosedLoop.Done done = run.run(length);
            settle.run();
            return new Result(done, cpuSeconds.getAsDouble() - before);
        }
    }

    private record Result(ClosedLoop.Done done, double cpuSeconds) {
        double perCpuSecond() {
            return done.well() / cpuSeconds;
        }
    }
}
