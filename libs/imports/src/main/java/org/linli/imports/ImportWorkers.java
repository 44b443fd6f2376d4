package org.linli.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Threads that process what was received, here or by another replica, until the service stops. */
@ApplicationScoped
class ImportWorkers {

    private static final Logger LOG = Logger.getLogger(ImportWorkers.class);
    private static final Duration CLEARING = Duration.ofMinutes(10);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final ProcessPieces pieces;
    private final Transactions transactions;
    private final ImportJobs jobs;
    private final ImportConfig config;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running = true;

    ImportWorkers(ProcessPieces pieces, Transactions transactions, ImportJobs jobs, ImportConfig config, Clock clock) {
        this.pieces = pieces;
        this.transactions = transactions;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /** Says that there is something to do. */
    void wake() {
        work.release();
    }

    void start(@Observes StartupEvent started) {
        for (int i = 0; i < config.workers(); i++) {
            threads.add(Thread.ofPlatform().name("import-" + i).daemon().start(this::processWhileRunning));
        }
        threads.add(Thread.ofPlatform().name("import-clearing").daemon().start(this::clearWhileRunning));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        stopped.countDown();
        work.release(threads.size());
        for (Thread thread : threads) {
            thread.join(GOODBYE);
        }
    }

    private void processWhileRunning() {
        while (running) {
            boolean more = false;
            try {
                more = pieces.next();
            } catch (RuntimeException e) {
                LOG.warnf("a piece of an import failed, will be tried again: %s", named(e));
            }
            if (!more) {
                await(config.tick());
            }
        }
    }

    private void clearWhileRunning() {
        while (running) {
            try {
                transactions.run(connection -> {
                    jobs.clear(
                            connection,
                            clock.instant().minus(config.uploadTimeout()),
                            clock.instant().minus(config.keep()));
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.warnf("old imports were not cleared: %s", e);
            }
            pause(CLEARING);
        }
    }

    /** Names and messages of our own; those of the database and of parsers quote rows. */
    private static String named(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return failure.getClass().getSimpleName()
                + (failure instanceof Transactions.FailedTransaction ? " " + failure.getMessage() : "")
                + (cause == null ? "" : " because of " + cause.getClass().getSimpleName());
    }

    private void await(Duration longest) {
        try {
            if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Duration length) {
        try {
            running &= !stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
