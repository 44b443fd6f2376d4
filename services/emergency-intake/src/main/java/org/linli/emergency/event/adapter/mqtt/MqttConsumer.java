package org.linli.emergency.event.adapter.mqtt;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.HostAndPort;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;

/**
 * Listens to a broker for as long as the service runs, if the settings name one. Without the broker everything else goes on;
 * what devices publish meanwhile, the broker keeps for this client.
 */
@ApplicationScoped
class MqttConsumer {

    private static final Logger LOG = Logger.getLogger(MqttConsumer.class);
    private static final int LARGEST = 1024 * 1024;
    private static final int DEFAULT_PORT = 1883;
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final MqttDoor door;
    private final EmergencyConfig.Mqtt config;
    private final Vertx vertx;
    private final String clientId;
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicReference<@Nullable MqttSession> session = new AtomicReference<>();
    private volatile boolean stopping;

    MqttConsumer(
            MqttDoor door,
            EmergencyConfig config,
            Vertx vertx,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.door = door;
        this.config = config.mqtt();
        this.vertx = vertx;
        this.clientId = this.config.clientId().orElse(name + "-" + port);
        metrics.gauge("linli.emergency.mqtt.connected", connected);
    }

    void listen(@Observes StartupEvent started) {
        config.broker().ifPresent(broker -> {
            Context context = vertx.getOrCreateContext();
            context.runOnContext(ignored -> connect(HostAndPort.parseAuthority(broker, DEFAULT_PORT), context));
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        MqttSession open = session.get();
        if (open != null) {
            open.close();
        }
    }

    private void connect(HostAndPort broker, Context context) {
        if (!stopping) {
            MqttSession next =
                    new MqttSession(MqttClient.create(vertx, options()), door, context, () -> lost(broker, context));
            session.set(next);
            next.open(broker.host(), broker.port(), config.topic(), this::listening);
        }
    }

    private void listening() {
        connected.set(1);
        LOG.infof("listening to %s", config.topic());
    }

    private void lost(HostAndPort broker, Context context) {
        if (connected.getAndSet(0) == 1 && !stopping) {
            LOG.warn("the broker is lost and tried again");
        }
        vertx.setTimer(RECONNECT.toMillis(), timer -> context.runOnContext(ignored -> connect(broker, context)));
    }

    private MqttClientOptions options() {
        MqttClientOptions options = new MqttClientOptions()
                .setClientId(clientId)
                .setCleanSession(false)
                .setMaxMessageSize(LARGEST);
        options.setAutoAck(false);
        options.setSsl(config.tls());
        config.user().ifPresent(options::setUsername);
        config.password().ifPresent(options::setPassword);
        return options;
    }
}
