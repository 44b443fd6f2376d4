package org.linli.matching;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The beats that drive what is done again and again; faster than the scheduler, which knows whole seconds only. */
@ApplicationScoped
public class Heartbeats {

    /** Take into memory what has arrived in the database. */
    public static final String REFRESH = "matching.refresh";
    /** Look for open questions. */
    public static final String SWEEP = "matching.sweep";

    private final Vertx vertx;
    private final MatchingConfig config;
    private final List<Long> timers = new CopyOnWriteArrayList<>();

    Heartbeats(Vertx vertx, MatchingConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        beat(REFRESH, config.refreshEvery());
        beat(SWEEP, config.requests().sweepEvery());
    }

    void stop(@Observes ShutdownEvent stopping) {
        timers.forEach(vertx::cancelTimer);
    }

    private void beat(String address, Duration every) {
        timers.add(vertx.setPeriodic(every.toMillis(), timer -> vertx.eventBus().send(address, "")));
    }
}
