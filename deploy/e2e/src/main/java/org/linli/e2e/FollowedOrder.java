package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** An order that is followed to its end, as the dispatcher sees it. */
final class FollowedOrder {

    static final String ORDERS = "/api/order-dispatch/v1/orders";

    private static final String DISPATCHER = "dispatcher";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Door door;
    private final String id;
    private final Set<String> told = new HashSet<>();

    FollowedOrder(Door door, String id) {
        this.door = door;
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Path of something of the order, such as {@code /history}. */
    String path(String rest) {
        return ORDERS + "/" + id + rest;
    }

    JsonNode view() {
        return door.get(DISPATCHER, path("")).expect(200).body();
    }

    String state() {
        return view().path("state").asText();
    }

    /** Provider that has the open offer, empty when none has. */
    String offeredTo() {
        return view().path("offer").path("providerId").asText("");
    }

    /** Id of the first event of this type that has not been asked for yet; it has to be there soon. */
    String event(String type) {
        return Pause.until("an event linli.dispatch." + type + ".v1", SOON, () -> find(type), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String type) {
        JsonNode history = door.get(DISPATCHER, path("/history")).expect(200).body();
        Optional<String> event = StreamSupport.stream(history.spliterator(), false)
                .filter(entry -> entry.path("type").asText().equals("linli.dispatch." + type + ".v1"))
                .map(entry -> entry.path("eventId").asText())
                .filter(eventId -> !told.contains(eventId))
                .findFirst();
        event.ifPresent(told::add);
        return event;
    }
}
