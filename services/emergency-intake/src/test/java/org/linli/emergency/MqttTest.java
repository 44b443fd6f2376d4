package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.emergency.outage.application.Outages;
import org.linli.emergency.outage.application.Part;
import org.linli.testkit.LinliParts;
import org.linli.testkit.TestPart;

/** Devices publish to a real broker. */
@QuarkusTest
@WithTestResource(
        value = LinliParts.class,
        initArgs = {
            @ResourceArg(name = "database", value = "emergency_intake"),
            @ResourceArg(name = "parts", value = "postgres,kafka,mqtt,keycloak")
        })
class MqttTest {

    private static final int LONG = 1_000_000;
    private static final Vertx VERTX = Vertx.vertx();
    private static final MqttClient DEVICES = MqttClient.create(VERTX);

    @Inject
    Outages outages;

    @BeforeAll
    static void connect() throws Exception {
        String[] address = TestPart.MQTT.address().split(":", 2);
        done(DEVICES.connect(Integer.parseInt(address[1]), address[0]));
    }

    @AfterAll
    static void disconnect() throws Exception {
        done(VERTX.close());
    }

    /** For whom a broker does not know yet it keeps nothing but what is retained: the first press waits for the listener so. */
    @BeforeEach
    void untilSomebodyListens() throws Exception {
        String device = device(City.resident());
        publish(device, "{\"kind\":\"FALL\"}", true);
        incident(device);
    }

    @Test
    void aPressOnADevicesTopicRingsAtItsResident() throws Exception {
        UUID resident = City.resident();
        String device = device(resident);
        publish(device, "{\"kind\":\"SOS\",\"batteryPercent\":80}", false);
        JsonNode incident = City.operator().read(incident(device));
        assertThat(incident.path("kind").asText()).isEqualTo("SOS");
        assertThat(incident.path("residentId").asText()).isEqualTo(resident.toString());
    }

    @Test
    void theDeviceIsTheOneOfTheTopicWhateverTheBodySays() throws Exception {
        String device = device(City.resident());
        publish(device, "{\"kind\":\"SOS\",\"device\":\"somebody-else\"}", false);
        incident(device);
        assertThat(City.DB.rows("select 1 from sos_event where sender = 'somebody-else'"))
                .isEmpty();
    }

    @Test
    void whatTheDatabaseDoesNotTakeGoesThroughTheJournalAndRingsOnce() throws Exception {
        // Given
        String device = device(City.resident());
        String press = "{\"kind\":\"SOS\",\"messageId\":\"" + UUID.randomUUID() + "\"}";
        Held held = Held.by("lock table raw_message in access exclusive mode");
        // When
        try {
            publish(device, press, false);
            await().atMost(Duration.ofSeconds(30)).until(() -> outages.isLost(Part.BACKLOG));
        } finally {
            held.release();
        }
        publish(device, press, false);
        // Then
        incident(device);
        await().atMost(Duration.ofSeconds(30)).until(() -> !outages.isLost(Part.BACKLOG));
        assertThat(DoorsTest.presses(device)).isEqualTo(1);
    }

    @Test
    void whatIsLongerThanAnySignalIsKeptAndDoesNotHoldUpTheNext() throws Exception {
        String device = device(City.resident());
        publish(device, "x".repeat(LONG), false);
        publish(device, "{\"kind\":\"FALL\"}", false);
        incident(device);
    }

    @Test
    void aMessageThatNobodyUnderstandsIsKeptShownAndDoesNotHoldUpTheNext() throws Exception {
        String device = device(City.resident());
        publish(device, "SOS!", false);
        publish(device, "{\"kind\":\"FALL\"}", false);
        incident(device);
        JsonNode shown = Api.json(Api.ok(City.operator().get("/messages/unreadable?limit=200")));
        assertThat(shown.path("items").findValuesAsText("device")).contains(device);
    }

    @Test
    void aHeartbeatKeepsTheDeviceAliveAndIsNotStored() throws Exception {
        String device = device(City.resident());
        publish(device, "{\"kind\":\"HEARTBEAT\",\"batteryPercent\":9}", false);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !City.DB
                        .rows(
                                "select 1 from device where number = ? and battery_percent = 9 and last_heard_at is not null",
                                device)
                        .isEmpty());
        assertThat(City.DB.rows("select 1 from raw_message where device = ?", device))
                .isEmpty();
    }

    private static void publish(String device, String body, boolean retained) throws Exception {
        done(DEVICES.publish(
                "linli/devices/" + device + "/signals", Buffer.buffer(body), MqttQoS.AT_LEAST_ONCE, false, retained));
    }

    private static <T> T done(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static String device(UUID resident) {
        String number = "M" + UUID.randomUUID();
        Response answer = City.machine()
                .post(
                        "/devices",
                        Map.of(
                                "source",
                                "mqtt",
                                "number",
                                number,
                                "kind",
                                "SOS_BUTTON",
                                "voice",
                                false,
                                "division",
                                City.DIVISION,
                                "residentId",
                                resident));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return number;
    }

    private static UUID incident(String device) {
        await().atMost(Duration.ofSeconds(40)).until(() -> DoorsTest.presses(device) > 0);
        return City.id(
                "select distinct incident_id from sos_event where sender = ? and incident_id is not null", device);
    }
}
