package org.linli.emergency.event.adapter.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linli.emergency.EmergencyConfig;

/** Listens for watches. Bounded: connections, what each holds, how long each is silent, how slowly a frame may come. */
@ApplicationScoped
public class WatchServer {

    private static final Logger LOG = Logger.getLogger(WatchServer.class);
    private static final Duration LOOKS = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int BACKLOG = 4096;
    private static final int START_SECONDS = 30;

    private final WatchDoor door;
    private final EmergencyConfig.Watch config;
    private final Vertx vertx;
    private final Set<WatchConnection> connections = ConcurrentHashMap.newKeySet();
    private final NetServer server;

    WatchServer(
            WatchDoor door,
            EmergencyConfig config,
            Vertx vertx,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.door = door;
        this.config = config.watch();
        this.vertx = vertx;
        this.server = vertx.createNetServer(new NetServerOptions()
                .setHost(host)
                .setPort(this.config.port())
                .setAcceptBacklog(BACKLOG)
                .setTcpKeepAlive(true)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(Math.toIntExact(this.config.idle().toSeconds())));
        metrics.gaugeCollectionSize("linli.emergency.watch.connections", List.of(), connections);
    }

    /** Where it listens; a random port when the settings say 0. */
    public int port() {
        return server.actualPort();
    }

    /** The service does not start when nobody could press. */
    void open(@Observes StartupEvent started) throws ExecutionException, InterruptedException, TimeoutException {
        Context context = vertx.getOrCreateContext();
        Promise<NetServer> listening = Promise.promise();
        context.runOnContext(ignored -> {
            server.connectHandler(socket -> connected(socket, context));
            vertx.setPeriodic(LOOKS.toMillis(), timer -> look());
            server.listen().onComplete(listening);
        });
        listening.future().toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        LOG.infof("watches are heard on port %d", port());
    }

    void close(@Observes ShutdownEvent stopped) {
        server.close();
    }

    private void connected(NetSocket socket, Context context) {
        if (connections.size() >= config.mostConnections()) {
            LOG.warnf("a watch is turned away: %d are connected", connections.size());
            socket.close();
            return;
        }
        WatchConnection connection = new WatchConnection(socket, new WatchFrames(config.longestFrame()), door, context);
        connections.add(connection);
        socket.closeHandler(closed -> connections.remove(connection));
        socket.exceptionHandler(failure -> LOG.debugf("a watch is gone: %s", failure));
        socket.handler(connection::received);
    }

    private void look() {
        long now = System.nanoTime();
        connections.forEach(connection -> connection.look(now, PAUSE, config.frameTimeout()));
    }
}
