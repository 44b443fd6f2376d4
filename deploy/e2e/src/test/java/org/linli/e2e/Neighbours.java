package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.e2e.LinliCity.Running;
import org.linli.kernel.TimeWindow;

/** Residents in the middle of the city who order household help, and their orders, recognised by the note. */
final class Neighbours {

    static final String ORDERS = "/api/order-dispatch/v1/orders";

    private static final String ITEM = "CLEAN-HOME-01";
    private static final int PAGE = 200;

    private final Door door;
    private final String note;
    private final List<String> residents;

    private Neighbours(Door door, String note, List<String> residents) {
        this.door = door;
        this.note = note;
        this.residents = List.copyOf(residents);
    }

    /** Registers that many. */
    static Neighbours register(Running linli, String note, int count) {
        Random dice = new Random(System.nanoTime());
        List<String> residents = IntStream.range(0, count)
                .mapToObj(i -> linli.door()
                        .create(
                                "community-worker",
                                "/api/resident-registry/v1/residents",
                                Newcomer.of(linli.city(), dice).body())
                        .expect(201)
                        .text("id"))
                .toList();
        return new Neighbours(linli.door(), note, residents);
    }

    /** Those who are registered already. */
    static Neighbours known(Running linli, String note, List<UUID> residents) {
        return new Neighbours(
                linli.door(), note, residents.stream().map(UUID::toString).toList());
    }

    /** An order of one of them for a day from now on, at a full hour of that day. */
    Map<String, Object> order(int number, int inDays, int hour, Duration answerWithin) {
        Instant start = LocalDate.now(TimeWindow.BUSINESS_ZONE)
                .plusDays(inDays)
                .atTime(LocalTime.of(hour, 0))
                .atZone(TimeWindow.BUSINESS_ZONE)
                .toInstant();
        return Map.of(
                "residentId",
                residents.get(number % residents.size()),
                "itemCode",
                ITEM,
                "window",
                Map.of(
                        "start",
                        start.toString(),
                        "end",
                        start.plus(Duration.ofHours(2)).toString()),
                "urgency",
                "PLANNED",
                "funding",
                "SELF_PAY",
                "channel",
                "PHONE",
                "answerWithin",
                answerWithin.toString(),
                "note",
                note + " " + number);
    }

    /** Every order of theirs, as the dispatcher sees it. */
    List<JsonNode> orders() {
        List<JsonNode> found = new ArrayList<>();
        for (String resident : residents) {
            String since = "";
            int read = PAGE;
            while (read == PAGE) {
                JsonNode page = door.get(
                                "dispatcher",
                                ORDERS + "?limit=" + PAGE + "&residentId=" + resident
                                        + (since.isEmpty() ? "" : "&since=" + since))
                        .expect(200)
                        .body();
                page.path("items").forEach(found::add);
                read = page.path("items").size();
                since = page.path("next").asText();
            }
        }
        return found;
    }

    /** Types of the events of an order, shortened to such as {@code order.offered}, in order. */
    List<String> history(String order) {
        List<String> types = new ArrayList<>();
        door.get("dispatcher", ORDERS + "/" + order + "/history")
                .expect(200)
                .body()
                .forEach(entry -> types.add(entry.path("type")
                        .asText()
                        .replaceFirst("^linli\\.dispatch\\.", "")
                        .replaceFirst("\\.v1$", "")));
        return types;
    }
}
