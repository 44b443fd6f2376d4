package org.linli.emergency.event.adapter.mqtt;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.HostAndPort;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.outage.application.Outages;
import org.linli.emergency.outage.application.Part;

/**
 * Listens to a broker, if the settings name one; of several replicas one does. Without the broker everything else goes on;
 * what devices publish meanwhile, the broker keeps. Without the database the one that listens goes on.
 */
@ApplicationScoped
class MqttConsumer {

    private static final Logger LOG = Logger.getLogger(MqttConsumer.class);
    /** The largest message of MQTT 3.1.1, 2.2.3: a smaller limit here would let one message block all others for ever. */
    private static final int LARGEST = 268_435_455;

    private static final int DEFAULT_PORT = 1883;

    private final MqttDoor door;
    private final MqttLease lease;
    private final Outages outages;
    private final EmergencyConfig.Mqtt config;
    private final Vertx vertx;
    private final Context context;
    private final String clientId;
    private @Nullable MqttSession session;
    private boolean subscribed;
    private boolean stopping;

    MqttConsumer(
            MqttDoor door,
            MqttLease lease,
            Outages outages,
            EmergencyConfig config,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.application.name") String name) {
        this.door = door;
        this.lease = lease;
        this.outages = outages;
        this.config = config.mqtt();
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.clientId = this.config.clientId().orElse(name);
    }

    /** Looks every other second who listens, and connects again what was lost. */
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return config.broker()
                .map(broker -> lease.take()
                        .invoke(mine -> context.runOnContext(ignored -> listen(mine, broker)))
                        .replaceWithVoid()
                        .onFailure()
                        .invoke(failure -> LOG.debugf("who listens is asked again: %s", failure.toString()))
                        .onFailure()
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    void stop(@Observes ShutdownEvent stopped) {
        context.runOnContext(ignored -> {
            stopping = true;
            leave();
        });
    }

    private void listen(boolean mine, String broker) {
        if (!mine) {
            outages.found(Part.MQTT);
            leave();
        } else if (session == null && !stopping) {
            MqttSession next = new MqttSession(MqttClient.create(vertx, options()), door::take, context, this::lost);
            session = next;
            HostAndPort address = HostAndPort.parseAuthority(broker, DEFAULT_PORT);
            next.open(address.host(), address.port(), config.topic(), subscribed, this::listening);
        }
    }

    private void leave() {
        if (session != null) {
            session.close();
        }
    }

    private void listening() {
        subscribed = true;
        outages.found(Part.MQTT);
        LOG.infof("listening to %s", config.topic());
    }

    private void lost(String why) {
        session = null;
        if (!stopping) {
            outages.lost(Part.MQTT, why);
        }
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
