package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.contracts.emergency.v1.DeviceCameBack;
import org.linli.contracts.emergency.v1.DeviceCaseOpened;
import org.linli.contracts.emergency.v1.DeviceWentOffline;
import org.linli.testkit.LinliParts;

/** Silence of devices on a real Redis. Watches are late after two seconds here, offline after five, a case two later. */
@QuarkusTest
@WithTestResource(
        value = LinliParts.class,
        initArgs = {
            @ResourceArg(name = "database", value = "emergency_intake"),
            @ResourceArg(name = "parts", value = "postgres,kafka,redis,keycloak")
        })
class DeviceWatchTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration OFFLINE_AFTER = Duration.ofSeconds(5);

    @BeforeAll
    static void watchesAreWatchedClosely() {
        City.DB.execute("""
                insert into supervision (class, valid_from, late_seconds, offline_seconds, fault_seconds, source)
                values ('WATCH', '2026-01-02', 2, 5, 2, 'test') on conflict do nothing""");
    }

    @Test
    void aSilentDeviceIsLateThenOfflineThenSomebodysCaseAndEndsItByItselfWhenItIsBack() {
        // Given
        UUID resident = City.resident();
        WatchedDevice watch = WatchedDevice.registered(resident, "line-" + UUID.randomUUID());
        watch.beatsUntilOnline();
        // When
        watch.awaitState("LATE");
        watch.awaitState("OFFLINE");
        // Then
        JsonNode open = awaitCase(watch);
        assertThat(open.path("kindName").asText()).isEqualTo("设备离线");
        assertThat(open.path("owner").asText()).isEqualTo("DEVICE_MAINTENANCE");
        assertThat(open.path("highRisk").asBoolean()).isTrue();
        assertThat(open.path("dueAt").isMissingNode()).isFalse();
        assertThat(Said.latest(DeviceWentOffline.TYPE, watch.id()).residentId()).isEqualTo(resident);
        assertThat(Said.latest(DeviceCaseOpened.TYPE, watch.id()).kind()).isEqualTo("OFFLINE");
        JsonNode sheet = Api.json(Api.ok(City.operator().get("/shift-handovers/preview")));
        assertThat(sheet.path("offline").findValuesAsText("deviceId"))
                .contains(watch.id().toString());
        assertThat(sheet.path("devicesOffline").asInt()).isPositive();
        watch.beatsUntilOnline();
        awaitRow("select 1 from device_case where device_id = ? and outcome = 'RESTORED'", watch.id());
        assertThat(Said.latest(DeviceCameBack.TYPE, watch.id()).deviceId()).isEqualTo(watch.id());
        assertThat(watch.isRecordedOffline()).isFalse();
    }

    @Test
    void aNetworkThatFailsIsOneCaseNotThousands() {
        // Given
        String network = "carrier-" + UUID.randomUUID();
        List<WatchedDevice> watches = IntStream.range(0, 8)
                .mapToObj(i -> WatchedDevice.registered(null, network))
                .toList();
        WatchedDevice elsewhere = WatchedDevice.registered(null, "line-" + UUID.randomUUID());
        WatchedDevice.beatUntilOnline(
                Stream.concat(watches.stream(), Stream.of(elsewhere)).toList());
        // When
        awaitRow("select 1 from device_case where kind = 'OUTAGE' and number = ?", network);
        awaitCase(elsewhere);
        // Then
        assertThat(City.number(
                        "select count(*) from device_offline o join device_case c on c.id = o.case_id where c.number = ?",
                        network))
                .isEqualTo(8);
        assertThat(City.number("select count(*) from device_case where kind = 'OUTAGE' and number = ?", network))
                .isEqualTo(1);
        assertThat(City.number(
                        "select count(*) from device_case c join device d on d.id = c.device_id where d.carrier = ?",
                        network))
                .isZero();
        watches.forEach(watch -> Said.never(DeviceWentOffline.TYPE, watch.id()));
        WatchedDevice.beatUntilOnline(watches);
        awaitRow("select 1 from device_case where kind = 'OUTAGE' and number = ? and outcome = 'RESTORED'", network);
    }

    @Test
    void aHeartbeatIsNoMessage() {
        WatchedDevice watch = WatchedDevice.registered(null, "line-" + UUID.randomUUID());
        int before = City.number("select count(*) from raw_message");
        IntStream.range(0, 20).forEach(i -> watch.beats());
        watch.awaitState("ONLINE");
        assertThat(City.number("select count(*) from raw_message")).isEqualTo(before);
        assertThat(City.DB.rows("select 1 from device where id = ? and last_heard_at is not null", watch.id()))
                .isEmpty();
    }

    @Test
    void aHeartbeatOfADeviceNobodyHasRegisteredChangesNothing() {
        WatchedDevice stranger = new WatchedDevice(UUID.randomUUID(), "stranger-" + UUID.randomUUID());
        WatchedDevice watch = WatchedDevice.registered(null, "line-" + UUID.randomUUID());
        WatchedDevice.beat(List.of(stranger, watch));
        watch.awaitState("ONLINE");
        assertThat(stranger.isSupervised()).isFalse();
    }

    @Test
    void aRestartOfOursAccusesNobody() {
        // Given
        WatchedDevice watch = WatchedDevice.registered(null, "line-" + UUID.randomUUID());
        watch.beatsUntilOnline();
        // When
        Held deaf = Held.by("select 1 from hearing for update");
        try {
            sleep(OFFLINE_AFTER.plusSeconds(2));
        } finally {
            deaf.release();
        }
        // Then
        awaitRow("select 1 from hearing where since > now() - interval '4 seconds'");
        assertThat(watch.state()).isEqualTo("UNKNOWN");
        assertThat(watch.isRecordedOffline()).isFalse();
        awaitRow("select 1 from device_offline where device_id = ?", watch.id());
        assertThat(City.DB.rows(
                        "select 1 from device_offline, hearing where device_id = ? and silent_since >= since",
                        watch.id()))
                .hasSize(1);
    }

    @Test
    void aRedisThatForgetsEverythingAccusesNobodyAndWatchesEverybodyAgain() {
        // Given
        WatchedDevice watch = WatchedDevice.registeredLongAgo("line-" + UUID.randomUUID());
        watch.beatsUntilOnline();
        // When
        RedisCommands.run("FLUSHALL");
        // Then
        awaitRow("select 1 from hearing where since > now() - interval '3 seconds'");
        watch.awaitSupervised();
        assertThat(watch.state()).isEqualTo("UNKNOWN");
        assertThat(watch.isRecordedOffline()).isFalse();
        watch.beatsUntilOnline();
        watch.awaitState("OFFLINE");
    }

    @Test
    void whileRedisDoesNotAnswerCallsAreTakenAndStatesAreUnknown() {
        // Given
        WatchedDevice watch = WatchedDevice.registered(City.resident(), "line-" + UUID.randomUUID());
        watch.beatsUntilOnline();
        // When
        RedisCommands.run("CLIENT PAUSE 3000");
        UUID incident = City.press(watch.number());
        String state = watch.state();
        // Then
        assertThat(City.operator().state(incident)).isEqualTo("RINGING");
        assertThat(state).isEqualTo("UNKNOWN");
        watch.beatsUntilOnline();
    }

    @Test
    void aHeartbeatWithAnEmptyBatteryIsACase() {
        WatchedDevice watch = WatchedDevice.registered(null, "line-" + UUID.randomUUID());
        City.machine()
                .post("/device-signals", Map.of("device", watch.number(), "kind", "HEARTBEAT", "batteryPercent", 9))
                .then()
                .statusCode(202);
        awaitRow("select 1 from device_case where device_id = ? and kind = 'BATTERY_LOW'", watch.id());
    }

    private static JsonNode awaitCase(WatchedDevice watch) {
        return await().atMost(SOON)
                .until(
                        () -> Api.json(Api.ok(City.operator().get("/device-cases?kind=OFFLINE&deviceId=" + watch.id())))
                                .path("items"),
                        items -> !items.isEmpty())
                .get(0);
    }

    private static void awaitRow(String sql, Object... arguments) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !City.DB.rows(sql, arguments).isEmpty());
    }

    private static void sleep(Duration length) {
        long until = System.nanoTime() + length.toNanos();
        await().atMost(length.plusSeconds(5)).until(() -> System.nanoTime() > until);
    }
}
