package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** An incident that is followed to its end, as its operator sees it. */
final class FollowedIncident {

    static final String ROOT = "/api/emergency-intake/v1";
    static final String OPERATOR = "operator";

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Door door;
    private final String id;
    private final Set<String> told = new HashSet<>();

    FollowedIncident(Door door, String id) {
        this.door = door;
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Path of something of the incident, such as {@code /history}. */
    String path(String rest) {
        return ROOT + "/incidents/" + id + rest;
    }

    JsonNode view() {
        return door.get(OPERATOR, path("")).expect(200).body();
    }

    String state() {
        return view().path("state").asText();
    }

    /** The incident as soon as it is as wanted. */
    JsonNode await(String what, Predicate<JsonNode> wanted) {
        return Pause.until(what, SOON, this::view, wanted);
    }

    /** Does something that needs no version; what the incident looks like then. */
    JsonNode act(String account, String rest, Map<String, Object> body, int status) {
        return door.create(account, path(rest), body).expect(status).body();
    }

    /** A try to reach somebody, and what came of it. */
    void tried(String step, int rank, String outcome) {
        JsonNode begun = act(OPERATOR, "/attempts", Map.of("step", step, "rank", rank), 201);
        String attempt = newest(begun.path("attempts"), "outcome");
        act(OPERATOR, "/attempts/" + attempt + "/outcome", Map.of("outcome", outcome), 200);
    }

    /** Sends a responder; the mission. */
    String send(String responder) {
        JsonNode sent = act(
                OPERATOR,
                "/missions",
                Map.of("responderKind", "RESPONDER", "responderRef", door.subject(responder)),
                201);
        return newest(sent.path("missions"), "endedAt");
    }

    /** Ends it, or tries to. */
    Answer close(String disposition) {
        String version = '"' + view().path("version").asText() + '"';
        return door.change(OPERATOR, "POST", path("/closure"), version, Map.of("disposition", disposition));
    }

    /** Id of the first fact of this type that has not been asked for yet; it has to be there soon. */
    String event(String type) {
        return Pause.until("a fact " + type, SOON, () -> find(type), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String type) {
        JsonNode history = door.get(OPERATOR, path("/history")).expect(200).body();
        Optional<String> event = StreamSupport.stream(history.spliterator(), false)
                .filter(entry -> entry.path("type").asText().equals(type))
                .map(entry -> entry.path("eventId").asText())
                .filter(eventId -> !told.contains(eventId))
                .findFirst();
        event.ifPresent(told::add);
        return event;
    }

    /** The one in a list that has not ended. */
    private static String newest(JsonNode list, String end) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.path(end).isMissingNode())
                .map(entry -> entry.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new Deviation("nothing has begun in " + list));
    }
}
