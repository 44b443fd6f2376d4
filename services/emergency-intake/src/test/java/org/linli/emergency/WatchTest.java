package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.emergency.event.adapter.watch.WatchServer;
import org.linli.testkit.LinliParts;
import org.linli.testkit.parts.PartProcess;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class WatchTest {

    private static final int CROWD = 10_000;
    private static final int PRESSES = 50;

    @Inject
    WatchServer server;

    @Test
    void aPressIsStoredBeforeItIsAnsweredAndRingsAtItsResident() {
        UUID resident = City.resident();
        try (Watch watch = Watch.of(resident, server.port())) {
            watch.say(Watch.alarm(Instant.now(), "00010001"));
            assertThat(watch.hears(10)).isEqualTo(watch.frame("AL"));
            JsonNode incident = City.operator().read(incident(watch));
            assertThat(incident.path("residentId").asText()).isEqualTo(resident.toString());
            assertThat(incident.path("kind").asText()).isEqualTo("SOS");
            assertThat(City.DB.rows(
                            "select 1 from sos_event where sender = ? and kind = 'BATTERY_LOW'", watch.number()))
                    .hasSize(1);
        }
    }

    @Test
    void aHeartbeatIsAnsweredKeepsTheWatchAliveAndIsNotStored() {
        try (Watch watch = Watch.of(City.resident(), server.port())) {
            watch.say("LK,50,100,9");
            assertThat(watch.hears(10)).isEqualTo(watch.frame("LK"));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !City.DB
                            .rows(
                                    "select 1 from device where number = ? and battery_percent = 9 and last_heard_at is not null",
                                    watch.number())
                            .isEmpty());
            assertThat(City.DB.rows("select 1 from raw_message where device = ?", watch.number()))
                    .isEmpty();
        }
    }

    @Test
    void anAlarmThatTheWatchSendsAgainIsAnsweredAgainAndCallsOnce() {
        String alarm = Watch.alarm(Instant.now(), "00010000");
        try (Watch watch = Watch.of(City.resident(), server.port());
                Watch again = watch.again()) {
            watch.say(alarm);
            assertThat(watch.hears(10)).isEqualTo(watch.frame("AL"));
            again.say(alarm);
            assertThat(again.hears(10)).isEqualTo(watch.frame("AL"));
            assertThat(DoorsTest.presses(watch.number())).isEqualTo(1);
        }
    }

    @Test
    void onlyAPositionWithAnAlarmIsStored() {
        try (Watch watch = Watch.of(City.resident(), server.port())) {
            watch.say(Watch.alarm(Instant.now(), "00000000").replaceFirst("AL", "UD"));
            watch.say(Watch.alarm(Instant.now(), "00200000").replaceFirst("AL", "UD"));
            watch.say("LK");
            assertThat(watch.hears(10)).isEqualTo(watch.frame("LK"));
            assertThat(City.DB.rows("select 1 from raw_message where device = ?", watch.number()))
                    .hasSize(1);
            assertThat(City.operator().read(incident(watch)).path("kind").asText())
                    .isEqualTo("FALL");
        }
    }

    @Test
    void halfPacketsAndSeveralFramesInOneAreAllAnsweredInOrder() throws InterruptedException {
        try (Watch watch = Watch.of(City.resident(), server.port())) {
            String frame = watch.frame(Watch.alarm(Instant.now(), "00010000"));
            watch.raw(frame.substring(0, 7));
            Thread.sleep(100);
            watch.raw(frame.substring(7, 40));
            Thread.sleep(100);
            watch.raw(
                    frame.substring(40) + watch.frame("LK") + watch.frame("LK").substring(0, 5));
            assertThat(watch.hears(10)).isEqualTo(watch.frame("AL"));
            assertThat(watch.hears(10)).isEqualTo(watch.frame("LK"));
            watch.raw(watch.frame("LK").substring(5));
            assertThat(watch.hears(10)).isEqualTo(watch.frame("LK"));
        }
    }

    @Test
    void aWatchThatSaysAWrongLengthIsAnsweredAllTheSame() {
        try (Watch watch = Watch.of(City.resident(), server.port())) {
            watch.raw(
                    watch.frame(Watch.alarm(Instant.now(), "00010000")).replaceFirst("\\*00[0-9A-F]{2}\\*", "*01CD*"));
            assertThat(watch.hears(10)).isEqualTo(watch.frame("AL"));
            assertThat(DoorsTest.presses(watch.number())).isEqualTo(1);
        }
    }

    @Test
    void garbageAndUnknownFramesAreKeptShownAndDoNotStopTheNextPress() {
        String noise = "noise-" + UUID.randomUUID();
        try (Watch watch = Watch.of(City.resident(), server.port())) {
            watch.raw(noise);
            watch.say("JUMP,1");
            watch.say(Watch.alarm(Instant.now(), "00010000"));
            assertThat(watch.hears(10)).isEqualTo(watch.frame("AL"));
            JsonNode shown = Api.json(Api.ok(City.operator().get("/messages/unreadable?limit=200")));
            assertThat(shown.path("items").findValuesAsText("device")).contains(watch.number(), "");
            assertThat(shown.path("items").findValuesAsText("fault")).contains("INVALID_FORM", "WRONG_CONTENT");
        }
    }

    @Test
    void aFrameThatIsTooLongEndsTheConnection() {
        try (Watch watch = Watch.connect("1", server.port())) {
            watch.raw("[3G*1*FFFF*img," + "x".repeat(10_000));
            assertThat(watch.hears(10)).isEqualTo("closed");
        }
    }

    @Test
    void somebodyWhoSendsOneByteNowAndThenIsGivenUp() throws InterruptedException {
        try (Watch watch = Watch.connect("1", server.port())) {
            for (int i = 0; i < 8; i++) {
                watch.raw("[3G*1*00".substring(i, i + 1));
                Thread.sleep(1000);
            }
        } catch (UncheckedIOException closed) {
            return;
        }
        throw new AssertionError("it was listened to for more than the four seconds of a frame");
    }

    @Test
    void whileTheDatabaseTakesNothingTheJournalDoesAndTheAlarmRingsOnce() {
        String alarm = Watch.alarm(Instant.now(), "00010000");
        try (Watch watch = Watch.of(City.resident(), server.port())) {
            Held held = Held.by("lock table raw_message in access exclusive mode");
            try {
                watch.say(alarm);
                assertThat(watch.hears(10)).isEqualTo(watch.frame("AL"));
            } finally {
                held.release();
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> DoorsTest.presses(watch.number()) == 1);
            watch.say(alarm);
            assertThat(watch.hears(10)).isEqualTo(watch.frame("AL"));
            assertThat(DoorsTest.presses(watch.number())).isEqualTo(1);
        }
    }

    @Test
    void tenThousandWatchesAreConnectedAndPressesAmongThemAreAnswered() throws IOException, InterruptedException {
        // Given
        long first = ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L);
        List<String> command = List.of(
                PartProcess.java(),
                "-Xmx128m",
                "-cp",
                "target/test-classes",
                WatchCrowd.class.getName(),
                Integer.toString(server.port()),
                Integer.toString(CROWD),
                Integer.toString(PRESSES),
                Long.toString(first));
        Process crowd = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader said = crowd.inputReader(StandardCharsets.UTF_8);
                Watch another = Watch.of(City.resident(), server.port())) {
            // When
            assertThat(said.readLine()).isEqualTo("open " + CROWD);
            another.say(Watch.alarm(Instant.now(), "00010000"));
            // Then
            assertThat(another.hears(30)).isEqualTo(another.frame("AL"));
            assertThat(said.readLine()).isEqualTo("acknowledged " + PRESSES);
            assertThat(City.number(
                            "select count(distinct sender) from sos_event where source = 'watch' and incident_id is not null"
                                    + " and sender between ? and ?",
                            Long.toString(first),
                            Long.toString(first + CROWD)))
                    .isEqualTo(PRESSES);
        } finally {
            crowd.destroyForcibly().waitFor();
        }
    }

    private static UUID incident(Watch watch) {
        return City.id(
                "select distinct incident_id from sos_event where sender = ? and incident_id is not null",
                watch.number());
    }
}
