package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A watch of the tests, which says that it is alive when it is told to. */
record WatchedDevice(UUID id, String number) {

    private static final AtomicLong LONG_AGO = new AtomicLong(System.nanoTime() & 0xFFFFFFFFL);

    static WatchedDevice registered(@Nullable UUID resident, String carrier) {
        String number = "W" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(
                Map.of("source", "api", "number", number, "kind", "WATCH", "voice", true, "carrier", carrier));
        body.put("division", City.DIVISION);
        if (resident != null) {
            body.put("residentId", resident);
        }
        Response answer = City.machine().post("/devices", body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new WatchedDevice(UUID.fromString(answer.path("id")), number);
    }

    /** One whose id is old, as the ids of devices are that were registered before today. */
    static WatchedDevice registeredLongAgo(String carrier) {
        UUID id = new UUID(0x0192_0000_0000_7000L, LONG_AGO.incrementAndGet());
        String number = "W" + UUID.randomUUID();
        City.DB.execute(
                "insert into device (id, version, source, number, kind, voice, division, carrier)"
                        + " values (?, 0, 'api', ?, 'WATCH', true, ?, ?)",
                id,
                number,
                City.DIVISION,
                carrier);
        WatchedDevice watch = new WatchedDevice(id, number);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            City.DB.execute("update hearing set supervised_to = '00000000-0000-0000-0000-000000000000'");
            return watch.isSupervised();
        });
        return watch;
    }

    void beats() {
        beat(List.of(this));
    }

    static void beat(List<WatchedDevice> watches) {
        Map<String, Object> body =
                Map.of("devices", watches.stream().map(WatchedDevice::number).toList());
        assertThat(City.machine().post("/device-heartbeats", body).statusCode()).isEqualTo(202);
    }

    String state() {
        return Api.json(Api.ok(City.operator().get("/devices/" + id)))
                .path("state")
                .asText();
    }

    void awaitState(String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> state().equals(state));
    }

    void beatsUntilOnline() {
        beatUntilOnline(List.of(this));
    }

    /** What was said before we could hear again, or while Redis was slow, does not count. */
    static void beatUntilOnline(List<WatchedDevice> watches) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    beat(watches);
                    return watches.stream().allMatch(watch -> watch.state().equals("ONLINE"));
                });
    }

    /** Waits until the watch is among those whose silence counts. */
    void awaitSupervised() {
        await().atMost(Duration.ofSeconds(30)).until(this::isSupervised);
    }

    boolean isSupervised() {
        return RedisCommands.run("ZSCORE emergency:heard \"api " + number + "\"")
                .startsWith("$1");
    }

    boolean isRecordedOffline() {
        return !City.DB
                .rows("select 1 from device_offline where device_id = ?", id)
                .isEmpty();
    }
}
