package org.linli.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes outbox rows to Kafka from one thread. Over all replicas of a service one relay is active, the one that holds
 * the advisory lock; the others wait to take over. After a commit the local relay is woken in memory; a replica whose
 * relay is not active notifies the one that is.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;

    private final AgroalDataSource dataSource;
    private final EventProducer producer;
    private final Pool pool;
    private final Duration tick;
    private final Semaphore work = new Semaphore(0);
    private final AtomicBoolean notifying = new AtomicBoolean();
    private final Runnable nudge = this::wake;
    private volatile boolean running;
    private volatile boolean active;
    private volatile Thread thread = Thread.currentThread();

    OutboxRelay(
            AgroalDataSource dataSource,
            EventProducer producer,
            Pool pool,
            @ConfigProperty(name = "linli.messaging.relay.tick", defaultValue = "PT0.5S") Duration tick) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.pool = pool;
        this.tick = tick;
    }

    /** Wakes the relay; cheap, never blocks. */
    Runnable nudge() {
        return nudge;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        work.release();
        thread.join(Duration.ofSeconds(3));
    }

    private void wake() {
        if (active) {
            if (work.availablePermits() == 0) {
                work.release();
            }
        } else if (notifying.compareAndSet(false, true)) {
            pool.query("notify " + OutboxWakeups.CHANNEL)
                    .execute()
                    .onTermination()
                    .invoke(() -> notifying.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debug("notify failed, the tick will do", failure));
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                relayWhileLeading(new OutboxTable(connection));
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("outbox relay interrupted, will go on: %s", e.toString());
            }
            active = false;
            pause();
        }
    }

    private void relayWhileLeading(OutboxTable table) throws SQLException {
        if (!table.tryLead()) {
            return;
        }
        active = true;
        try (OutboxWakeups wakeups = OutboxWakeups.listen(dataSource, nudge)) {
            LOG.debugf("outbox relay leads, wake-ups by %s", wakeups);
            boolean woken = false;
            while (running) {
                woken = table.publish(producer, BATCH, woken) == BATCH || pause();
            }
        } finally {
            active = false;
            table.resign();
        }
    }

    /** Whether somebody woke it before the tick. */
    private boolean pause() {
        try {
            boolean woken = work.tryAcquire(tick.toMillis(), TimeUnit.MILLISECONDS);
            if (woken) {
                work.drainPermits();
            }
            return woken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
            return false;
        }
    }
}
