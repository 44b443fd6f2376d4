package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

/** Flags that a device repeats in every report, from a door of a device cloud to the incident. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class FlagsTest {

    private static final AtomicLong CLOCK = new AtomicLong(1_730_000_000_000L);
    private static final String LYING = "{\"Fall_flag\":1,\"People_flag\":1}";
    private static final String UP = "{\"Fall_flag\":0,\"People_flag\":1}";
    private static final String PRESSED = "{\"sos\":1}";
    private static final String RELEASED = "{\"sos\":0}";

    private final Api desk = City.operator();

    @Test
    void aRadarThatReportsAFallAgainAndAgainPressesOnceAndNothingOfItIsLost() {
        // Given
        UUID resident = City.resident();
        String radar = device(resident);
        try (Screen screen = Screen.of(City.supervisor())) {
            // When
            IntStream.range(0, 10).forEach(i -> report(radar, LYING));
            // Then
            UUID incident = open(resident);
            assertThat(desk.read(incident).path("presses").asInt()).isEqualTo(1);
            assertThat(desk.history(incident)).containsExactly("opened");
            screen.awaitFact(incident, "opened");
            assertThat(screen.told(incident)).containsExactly("opened");
            assertThat(City.number("select count(*) from sos_event where incident_id = ?", incident))
                    .isEqualTo(10);
        }
    }

    @Test
    void reportsAtTheSameMomentPressOnce() {
        for (int round = 0; round < 5; round++) {
            UUID resident = City.resident();
            String radar = device(resident);
            Together.run(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> report(radar, LYING))
                    .toList());
            assertThat(desk.read(open(resident)).path("presses").asInt()).isEqualTo(1);
        }
    }

    @Test
    void afterClosingAFlagThatIsStillSetOpensNothingUntilItWasCleared() {
        // Given
        UUID resident = City.resident();
        String radar = device(resident);
        UUID first = closed(resident, radar);
        // When
        report(radar, LYING);
        report(radar, LYING);
        // Then
        assertThat(openOnes(resident)).isEmpty();
        assertThat(City.number(
                        "select count(*) from sos_event where sender = ? and kind = 'FALL' and incident_id is null",
                        radar))
                .isEqualTo(2);
        // When
        report(radar, UP);
        passes(radar, 5);
        report(radar, LYING);
        // Then
        JsonNode second = desk.read(open(resident));
        assertThat(second.path("previousId").asText()).isEqualTo(first.toString());
    }

    @Test
    void aFlagThatIsClearedForAMomentOnlyPressesOnce() {
        UUID resident = City.resident();
        String radar = device(resident);
        report(radar, LYING);
        report(radar, UP);
        report(radar, LYING);
        assertThat(desk.read(open(resident)).path("presses").asInt()).isEqualTo(1);
    }

    @Test
    void aFlagOfWhichNothingWasHeardForLongRingsAfterClosing() {
        UUID resident = City.resident();
        String radar = device(resident);
        UUID first = closed(resident, radar);
        passes(radar, 121);
        report(radar, LYING);
        assertThat(open(resident)).isNotEqualTo(first);
    }

    @Test
    void aFlagThatStaysSetForHalfAnHourWithoutAnIncidentRingsAgain() {
        // Given
        UUID resident = City.resident();
        String radar = device(resident);
        UUID first = closed(resident, radar);
        // When
        for (int minute = 0; minute < 30; minute++) {
            passes(radar, 60);
            report(radar, LYING);
            assertThat(openOnes(resident)).hasSize(minute < 29 ? 0 : 1);
        }
        // Then
        assertThat(open(resident)).isNotEqualTo(first);
        report(radar, LYING);
        assertThat(desk.read(open(resident)).path("presses").asInt()).isEqualTo(1);
    }

    @Test
    void whileAnIncidentIsOpenTheHalfHourDoesNotBegin() {
        UUID resident = City.resident();
        String radar = device(resident);
        report(radar, LYING);
        for (int minute = 0; minute < 31; minute++) {
            passes(radar, 60);
            report(radar, LYING);
        }
        UUID incident = open(resident);
        assertThat(desk.read(incident).path("presses").asInt()).isEqualTo(1);
        close(incident);
        report(radar, LYING);
        assertThat(openOnes(resident)).isEmpty();
    }

    @Test
    void aSecondPressOfAButtonIsNeverLost() {
        // Given
        UUID resident = City.resident();
        String button = device(resident);
        report(button, PRESSED);
        report(button, PRESSED);
        UUID incident = open(resident);
        assertThat(desk.read(incident).path("presses").asInt()).isEqualTo(1);
        // When
        report(button, RELEASED);
        report(button, PRESSED);
        assertThat(desk.read(incident).path("presses").asInt()).isEqualTo(2);
        passes(button, 11);
        report(button, PRESSED);
        // Then
        assertThat(desk.read(incident).path("presses").asInt()).isEqualTo(3);
    }

    @Test
    void whatWasSetInATestRingsWhenTheTestIsOver() {
        UUID resident = City.resident();
        String radar = device(resident);
        City.DB.execute("update device set test_until = now() + interval '1 hour' where number = ?", radar);
        report(radar, LYING);
        assertThat(openOnes(resident)).isEmpty();
        City.DB.execute("update device set test_until = null where number = ?", radar);
        report(radar, LYING);
        open(resident);
    }

    @Test
    void anOldReportThatIsReadLateRingsAndNeitherClearsNorSilencesANewerOne() {
        // Given
        UUID resident = City.resident();
        String radar = device(resident);
        report(radar, LYING);
        passes(radar, -60);
        // When
        report(radar, UP);
        report(radar, LYING);
        // Then
        assertThat(desk.read(open(resident)).path("presses").asInt()).isEqualTo(2);
        assertThat(City.DB.rows("select cleared_at from flag_occurrence where device = ? order by since", radar))
                .extracting(row -> row.get("cleared_at"))
                .containsExactly(null, null);
        passes(radar, 60);
        report(radar, LYING);
        assertThat(desk.read(open(resident)).path("presses").asInt()).isEqualTo(2);
    }

    private UUID closed(UUID resident, String radar) {
        report(radar, LYING);
        UUID incident = open(resident);
        close(incident);
        return incident;
    }

    private void close(UUID incident) {
        Api.ok(desk.claim(incident));
        desk.tried(incident, "TERMINAL", 1, "REACHED");
        Api.ok(desk.close(incident, "ACCIDENTAL"));
    }

    private static UUID open(UUID resident) {
        List<UUID> open = openOnes(resident);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private static List<UUID> openOnes(UUID resident) {
        return City.DB.rows("select id from incident where resident_id = ? and state <> 'CLOSED'", resident).stream()
                .map(row -> UUID.fromString(String.valueOf(row.get("id"))))
                .toList();
    }

    private static boolean report(String device, String payload) {
        int status = CtWingTest.push(CtWingTest.KEY, CtWingTest.report(device, CLOCK.incrementAndGet(), payload))
                .statusCode();
        assertThat(status).isEqualTo(200);
        return true;
    }

    /** So many seconds pass: what is known of the device's flags happened that much earlier. */
    private static void passes(String device, int seconds) {
        City.DB.execute("""
                update flag_occurrence
                   set since = since - ? * interval '1 second', last_at = last_at - ? * interval '1 second',
                       cleared_at = cleared_at - ? * interval '1 second',
                       attended_at = attended_at - ? * interval '1 second'
                 where device = ?
                """, seconds, seconds, seconds, seconds, device);
    }

    private static String device(UUID resident) {
        String number = UUID.randomUUID().toString();
        Api.made(City.machine()
                .post(
                        "/devices",
                        Map.of(
                                "source",
                                "ctwing",
                                "number",
                                number,
                                "kind",
                                "FALL_RADAR",
                                "voice",
                                true,
                                "division",
                                City.DIVISION,
                                "residentId",
                                resident)));
        return number;
    }
}
