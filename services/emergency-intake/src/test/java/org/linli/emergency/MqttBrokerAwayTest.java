package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.linli.emergency.outage.application.Outages;
import org.linli.emergency.outage.application.Part;
import org.linli.testkit.LinliParts;
import org.linli.testkit.parts.Mqtt;
import org.linli.testkit.parts.RunFolder;

/** The devices' broker goes away, and comes back with what it knew or without. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
@WithTestResource(MqttBrokerPort.class)
class MqttBrokerAwayTest {

    private static final Duration BACK = Duration.ofSeconds(60);
    private static final Vertx VERTX = Vertx.vertx();

    @Inject
    Outages outages;

    @AfterAll
    static void end() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void aBrokerThatWasAwayIsListenedToAgainHoweverOftenItGoesAndWhateverItForgot() throws Exception {
        // Given
        await().atMost(BACK).until(() -> outages.isLost(Part.MQTT));
        try (RunFolder folder = RunFolder.temporary();
                RunFolder empty = RunFolder.temporary()) {
            for (RunFolder data : new RunFolder[] {folder, folder, empty}) {
                String button = "M" + UUID.randomUUID();
                try (Mqtt broker = Mqtt.start(data, MqttBrokerPort.number())) {
                    // When
                    await().atMost(BACK).until(() -> !outages.isLost(Part.MQTT));
                    // Then
                    await().atMost(BACK).pollInterval(Duration.ofSeconds(2)).until(() -> isHeard(button));
                    assertThat(broker.address()).endsWith(":" + MqttBrokerPort.number());
                }
                await().atMost(BACK).until(() -> outages.isLost(Part.MQTT));
            }
        }
    }

    /** The broker acknowledges a subscription a moment before it serves it: what comes in between is gone. */
    private static boolean isHeard(String button) throws Exception {
        press(button);
        return City.number("select count(*) from sos_event where sender = ?", button) > 0;
    }

    /** As a device does: until the broker has acknowledged it. */
    private static void press(String button) throws Exception {
        MqttClient device = MqttClient.create(VERTX);
        device.connect(MqttBrokerPort.number(), "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        CompletableFuture<Integer> acknowledged = new CompletableFuture<>();
        device.publishCompletionHandler(acknowledged::complete);
        device.publish(
                        "linli/devices/" + button + "/signals",
                        Buffer.buffer("{\"kind\":\"SOS\"}"),
                        MqttQoS.AT_LEAST_ONCE,
                        false,
                        false)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        acknowledged.get(20, TimeUnit.SECONDS);
        device.disconnect().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
