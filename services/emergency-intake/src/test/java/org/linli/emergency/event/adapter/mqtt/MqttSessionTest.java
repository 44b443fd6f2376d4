package org.linli.emergency.event.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.TestPart;

/** Sessions at a real broker. */
@QuarkusTest
@WithTestResource(
        value = LinliParts.class,
        initArgs = {
            @ResourceArg(name = "database", value = "emergency_intake"),
            @ResourceArg(name = "parts", value = "postgres,kafka,mqtt,keycloak")
        })
class MqttSessionTest {

    private final Vertx vertx = Vertx.vertx();
    private final String[] address = TestPart.MQTT.address().split(":", 2);
    private final String listener = "listener-" + UUID.randomUUID();
    private final String topic = "sessions/" + UUID.randomUUID();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> lost = new CompletableFuture<>();

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @Test
    void whatCouldNotBeKeptEndsTheSessionAndNothingBehindItIsTaken() throws Exception {
        // Given
        open(false, message -> Uni.createFrom().failure(new IOException("nowhere to keep it")), lost);
        // When
        publish("first", false);
        publish("second", false);
        // Then
        assertThat(lost.get(20, TimeUnit.SECONDS)).contains("could not be kept");
        assertThat(taken).isEmpty();
        open(true, this::keep, new CompletableFuture<>());
        await().atMost(Duration.ofSeconds(20)).until(() -> taken.contains("second"));
    }

    @Test
    void whatTheBrokerRetainsDoesNotComeAgainWithEveryConnection() throws Exception {
        // Given
        publish("retained", true);
        MqttSession session = open(false, this::keep, lost);
        await().atMost(Duration.ofSeconds(20)).until(() -> taken.contains("retained"));
        session.close();
        lost.get(20, TimeUnit.SECONDS);
        // When
        open(true, this::keep, new CompletableFuture<>());
        publish("next", false);
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> taken.contains("next"));
        assertThat(taken).containsExactly("retained", "next");
    }

    private Uni<Void> keep(MqttPublishMessage message) {
        taken.add(message.payload().toString());
        return Uni.createFrom().voidItem();
    }

    private MqttSession open(
            boolean subscribed, Function<MqttPublishMessage, Uni<Void>> taking, CompletableFuture<String> lost)
            throws Exception {
        MqttClientOptions options =
                new MqttClientOptions().setClientId(listener).setCleanSession(false);
        options.setAutoAck(false);
        var context = vertx.getOrCreateContext();
        MqttSession session = new MqttSession(MqttClient.create(vertx, options), taking, context, lost::complete);
        CompletableFuture<Void> listening = new CompletableFuture<>();
        context.runOnContext(ignored -> session.open(
                address[0], Integer.parseInt(address[1]), topic, subscribed, () -> listening.complete(null)));
        listening.get(20, TimeUnit.SECONDS);
        return session;
    }

    private void publish(String body, boolean retained) throws Exception {
        MqttClient device = MqttClient.create(vertx);
        done(device.connect(Integer.parseInt(address[1]), address[0]));
        CompletableFuture<Integer> acknowledged = new CompletableFuture<>();
        device.publishCompletionHandler(acknowledged::complete);
        done(device.publish(topic, Buffer.buffer(body), MqttQoS.AT_LEAST_ONCE, false, retained));
        acknowledged.get(20, TimeUnit.SECONDS);
        done(device.disconnect());
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
