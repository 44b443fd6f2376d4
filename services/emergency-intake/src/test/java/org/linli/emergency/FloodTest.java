package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.emergency.event.application.Messages.Lane;
import org.linli.emergency.event.application.Messages.Waiting;
import org.linli.emergency.event.application.ReadingRoom;
import org.linli.testkit.LinliParts;

/** More comes in than can be read. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class FloodTest {

    private static final int LANES = 8;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ReadingRoom room;

    @Inject
    org.linli.emergency.event.application.Messages messages;

    private final List<CompletableFuture<Object>> crowd =
            Stream.generate(CompletableFuture<Object>::new).limit(100).toList();

    @AfterEach
    void leave() {
        crowd.forEach(reading -> reading.complete(0));
    }

    @Test
    void aPressIsAcknowledgedWhenItIsStoredAndReadInItsTurn() {
        // Given
        fill();
        String button = City.button(City.resident());
        // When
        List<String> inTheFlood = Stream.of("SOS", "FALL")
                .map(kind -> City.signal(button, kind).<String>path("status"))
                .toList();
        leave();
        City.signal(button, "VITAL_SIGNS");
        // Then
        assertThat(inTheFlood).containsOnly("PENDING");
        await().atMost(SOON).until(() -> DoorsTest.presses(button) == 3);
        assertThat(City.text("select string_agg(kind, ' ' order by id) from sos_event where sender = ?", button))
                .isEqualTo("SOS FALL VITAL_SIGNS");
        assertThat(City.signal(button, "SOS").<String>path("status")).isEqualTo("UNDERSTOOD");
    }

    @Test
    void whoIsOnTheLineWaitsForAPlaceAndSeesTheIncident() {
        // Given
        fill();
        String phone = "1390" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        // When
        CompletableFuture<Response> call =
                CompletableFuture.supplyAsync(() -> City.operator().post("/hotline-calls", Map.of("phone", phone)));
        await().atMost(SOON)
                .until(() ->
                        City.number("select count(*) from raw_message where source = 'hotline' and state = 'STORED'")
                                == 1);
        leave();
        // Then
        assertThat(call.join().<String>path("status")).isEqualTo("UNDERSTOOD");
        assertThat(City.operator()
                        .read(City.incident(call.join()))
                        .path("state")
                        .asText())
                .isEqualTo("CLAIMED");
    }

    @Test
    void aDeviceThatHangsHoldsUpItsOwnLaneOnly() {
        // Given
        String hanging = City.button(City.resident());
        UUID incident = City.press(hanging);
        List<String> others = Stream.generate(() -> City.button(null)).limit(30).toList();
        fill();
        Held held = Held.by("select 1 from incident where id = '" + incident + "' for update");
        try {
            IntStream.range(0, 20).forEach(i -> City.signal(hanging, "SOS"));
            List<String> free = others.stream()
                    .filter(button -> lane(City.signal(button, "SOS")) != lane(hanging))
                    .toList();
            // When
            leave();
            // Then
            await().atMost(SOON).until(() -> free.stream().allMatch(button -> presses(button) == 1));
            assertThat(unread(hanging)).isPositive();
        } finally {
            held.release();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> DoorsTest.presses(hanging) == 21);
    }

    @Test
    void callsAreReadFirstEachAfterWhatItsDeviceHasSaidBeforeAndWaitsForNoOtherDevice() {
        // Given
        String technical = City.button(City.resident());
        String both = City.button(City.resident());
        String other = City.button(City.resident());
        List<UUID> said = Stream.of(
                        said(technical, "MAINS_LOST"),
                        said(both, "MAINS_LOST"),
                        said(technical, "MAINS_RESTORED"),
                        said(both, "SOS"),
                        said(other, "SOS"))
                .toList();
        String ids = String.join(",", said.stream().map(UUID::toString).toList());
        // When
        City.DB.execute(
                "update raw_message set state = 'STORED', read_at = null, try_at = now() + interval '1 hour'"
                        + " where id::text = any(string_to_array(?, ','))",
                ids);
        List<Waiting> waiting = messages.waiting(new Lane(0, 1), Instant.now().plus(Duration.ofHours(2)), 500)
                .await()
                .atMost(SOON);
        // Then
        assertThat(waiting.stream().filter(one -> said.contains(one.id())))
                .containsExactly(
                        new Waiting(said.get(1), true),
                        new Waiting(said.get(4), true),
                        new Waiting(said.get(3), true),
                        new Waiting(said.get(0), false),
                        new Waiting(said.get(2), false));
        City.DB.execute(
                "update raw_message set state = 'READ', read_at = now() where id::text = any(string_to_array(?, ','))",
                ids);
    }

    @Test
    void nothingOfADeviceIsReadBeforeWhatItSaidEarlier() {
        // Given
        String button = City.button(City.resident());
        UUID earlier = said(button, "FALL");
        City.DB.execute(
                "update raw_message set state = 'STORED', read_at = null, try_at = now() + interval '1 hour' where id = ?",
                earlier);
        // When
        Response later = City.signal(button, "SOS");
        // Then
        assertThat(later.<String>path("status")).isEqualTo("PENDING");
        assertThat(City.text(
                        "select (try_at <= now())::text from raw_message where id::text = ?",
                        later.<String>path("messageId")))
                .isEqualTo("true");
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> unread(button) == 2);
        City.DB.execute("update raw_message set try_at = now() where id = ?", earlier);
        await().atMost(SOON).until(() -> unread(button) == 0);
    }

    private void fill() {
        crowd.forEach(reading -> room.inTurn(true, () -> Uni.createFrom().completionStage(reading))
                .subscribe()
                .with(done -> {}));
        assertThat(room.isFull(true)).isTrue();
    }

    private static UUID said(String button, String kind) {
        return UUID.fromString(City.signal(button, kind).path("messageId"));
    }

    private static int presses(String button) {
        return City.number("select count(*) from sos_event where sender = ? and incident_id is not null", button);
    }

    private static int lane(Response receipt) {
        return City.number(
                "select lane % ? from raw_message where id::text = ?", LANES, receipt.<String>path("messageId"));
    }

    private static int lane(String button) {
        return City.number(
                "select distinct m.lane % ? from raw_message m join sos_event e on e.message_id = m.id where e.sender = ?",
                LANES, button);
    }

    private static int unread(String button) {
        return City.number(
                "select count(*) from raw_message m where m.state = 'STORED' and m.lane ="
                        + " (select min(o.lane) from raw_message o join sos_event e on e.message_id = o.id where e.sender = ?)",
                button);
    }
}
