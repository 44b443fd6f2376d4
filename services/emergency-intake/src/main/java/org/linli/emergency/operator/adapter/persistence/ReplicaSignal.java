package org.linli.emergency.operator.adapter.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linli.emergency.application.ChangeSignal;
import org.linli.emergency.operator.application.FeedHub;

/**
 * Wakes this replica's feed at once and the others' by {@code NOTIFY}, sent after the commit on a connection of its own, since
 * inside a transaction it would make commits wait for each other. Lost notifications cost a tick.
 */
@ApplicationScoped
class ReplicaSignal implements ChangeSignal {

    private static final Logger LOG = Logger.getLogger(ReplicaSignal.class);
    private static final String CHANNEL = "linli_incident";
    private static final long TOGETHER_MILLIS = 5;
    private static final long RECONNECT_MILLIS = 1000;

    private final FeedHub hub;
    private final Pool pool;
    private final Vertx vertx;
    private final PgSubscriber subscriber;
    private final AtomicBoolean announced = new AtomicBoolean();
    private final Runnable nudge = this::wake;

    ReplicaSignal(
            FeedHub hub,
            Pool pool,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.hub = hub;
        this.pool = pool;
        this.vertx = vertx;
        this.subscriber = PgSubscriber.subscriber(
                vertx, PgConnectOptions.fromUri(url).setUser(user).setPassword(password));
    }

    @Override
    public Runnable nudge() {
        return nudge;
    }

    void listen(@Observes StartupEvent started) {
        subscriber.reconnectPolicy(tries -> RECONNECT_MILLIS);
        subscriber.channel(CHANNEL).handler(payload -> hub.wake());
        connect();
    }

    private void connect() {
        subscriber.connect().onFailure(failure -> {
            LOG.warnf("other replicas are not heard, the tick will do: %s", failure);
            vertx.setTimer(RECONNECT_MILLIS, timer -> connect());
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        subscriber.close();
    }

    private void wake() {
        hub.wake();
        if (announced.compareAndSet(false, true)) {
            vertx.setTimer(TOGETHER_MILLIS, timer -> announce());
        }
    }

    private void announce() {
        announced.set(false);
        pool.getDelegate()
                .query("notify " + CHANNEL)
                .execute()
                .onFailure(failure -> LOG.debugf("other replicas wait for their tick: %s", failure));
    }
}
