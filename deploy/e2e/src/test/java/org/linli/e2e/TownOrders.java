package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.linli.kernel.TimeWindow;

/** The orders of a town: one offered to its provider, one with a visit about to begin, one at its facility. */
final class TownOrders {

    private static final String ORDERS = Operation.root("order-dispatch") + "/orders";
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Door door;
    private final Map<String, String> accounts;
    private final Map<String, String> things;

    TownOrders(Door door, Map<String, String> accounts, Map<String, String> things) {
        this.door = door;
        this.accounts = accounts;
        this.things = things;
    }

    /** An import of one line that is only checked. */
    static String imported(Door door, String account) {
        String file = "姓名,区划代码,街道门牌,居住情况\n桂兰芳,410902001001,邻里示范小区,独居\n";
        return door.send(
                        account,
                        "POST",
                        Towns.REGISTRY + "/imports?of=residents&dryRun=true",
                        BodyPublishers.ofString(file),
                        Map.of("Content-Type", "text/csv", "Idempotency-Key", Door.newKey()))
                .expect(202)
                .text("id");
    }

    private String who(String role) {
        return Objects.requireNonNull(accounts.get(role), role);
    }

    void happen() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate tomorrow = LocalDate.now(TimeWindow.BUSINESS_ZONE).plusDays(1);
        Instant morning = at(tomorrow, 9);
        Instant later = at(tomorrow.plusDays(20), 9);
        things.putAll(Map.of(
                "attendedOn", tomorrow.toString(),
                "laterStart", later.toString(),
                "laterEnd", later.plus(Duration.ofHours(2)).toString()));
        place("visited", "CLEAN-HOME-01", now.plus(Duration.ofMinutes(6)), Duration.ofHours(5));
        place("offered", "CLEAN-HOME-01", morning, Duration.ofHours(8));
        place("attended", "MEAL-SITE-01", morning, Duration.ofHours(5));
        accept("visited", Map.of("crew", List.of(Map.of("caregiverId", things.get("caregiver")))));
        accept("attended", Map.of());
        String visited = ORDERS + "/" + things.get("visited");
        things.put(
                "exception",
                door.create(who("caregiver"), visited + "/exceptions", Map.of("kind", "OTHER"))
                        .expect(201)
                        .text("exceptionId"));
        Photo photo = Photo.draw(new Random());
        things.put(
                "photo",
                door.send(
                                who("caregiver"),
                                "POST",
                                visited + "/photos",
                                BodyPublishers.ofByteArray(photo.bytes()),
                                Map.of(
                                        "Content-Type", "image/png",
                                        "Repr-Digest", photo.reprDigest(),
                                        "Idempotency-Key", Door.newKey()))
                        .expect(201)
                        .text("photoId"));
        awaitKnown();
    }

    private void place(String thing, String item, Instant start, Duration length) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "residentId", things.get("resident"),
                "itemCode", item,
                "window",
                        Map.of(
                                "start",
                                start.toString(),
                                "end",
                                start.plus(length).toString()),
                "urgency", "PLANNED",
                "funding", "SELF_PAY",
                "channel", "PHONE",
                "answerWithin", "PT2H"));
        things.put(thing, door.create(who("operator"), ORDERS, body).expect(201).text("id"));
    }

    private JsonNode offered(String thing) {
        return Pause.until(
                "an offer of " + thing,
                SOON,
                () -> door.get(who("dispatcher"), ORDERS + "/" + things.get(thing))
                        .body(),
                order -> order.path("offer").path("providerId").asText().equals(things.get("provider")));
    }

    private void accept(String thing, Map<String, Object> body) {
        JsonNode order = offered(thing);
        door.change(
                        who("provider-admin"),
                        "POST",
                        ORDERS + "/" + things.get(thing) + "/offer/acceptance",
                        '"' + order.path("version").asText() + '"',
                        body)
                .expect(200);
    }

    /** Until the events about visit, accounts and relatives have come to everybody. */
    private void awaitKnown() {
        offered("offered");
        String file = Towns.REGISTRY + "/residents/" + things.get("resident");
        String circle = Operation.root("matching") + "/circles/walking?kind=MEAL&residentId=" + things.get("resident");
        awaitFound("provider-admin", file);
        awaitFound("caregiver", file);
        awaitFound("resident", circle);
        awaitFound("family", circle);
        awaitFound("family", ORDERS + "/" + things.get("visited"));
    }

    private void awaitFound(String role, String path) {
        Pause.until(role + " at " + path, SOON, () -> door.get(who(role), path).status(), Integer.valueOf(200)::equals);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0))
                .atZone(TimeWindow.BUSINESS_ZONE)
                .toInstant();
    }
}
