package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The emergencies of a town: a closed incident with its call back, and an open one for which somebody is under way. */
final class TownEmergencies {

    private static final String ROOT = Operation.root("emergency-intake");
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Door door;
    private final Map<String, String> accounts;
    private final Map<String, String> things;

    TownEmergencies(Door door, Map<String, String> accounts, Map<String, String> things) {
        this.door = door;
        this.accounts = accounts;
        this.things = things;
    }

    void happen() {
        String resident = thing("resident");
        things.put("button", "S" + resident);
        things.put("newButton", "N" + resident);
        things.put(
                "device",
                create(
                                "integration",
                                "/devices",
                                Map.of(
                                        "source",
                                        "api",
                                        "number",
                                        things.get("button"),
                                        "kind",
                                        "SOS_BUTTON",
                                        "voice",
                                        true,
                                        "division",
                                        things.get("community"),
                                        "residentId",
                                        resident))
                        .text("id"));
        things.put("ended", pressed());
        String visit = sent("ended");
        created("operator", incident("ended") + "/missions/" + visit + "/arrival", Map.of(), 200);
        created("operator", incident("ended") + "/missions/" + visit + "/end", Map.of("finding", "已安置"), 200);
        close();
        things.put(
                "followUp", found("/follow-ups", "incidentId", thing("ended")).orElseThrow());
        created("integration", "/device-signals", Map.of("device", things.get("button"), "kind", "TAMPER"), 202);
        things.put(
                "deviceCase",
                found("/device-cases", "residentId", thing("resident")).orElseThrow());
        things.put("incident", pressed());
        things.put("attempt", attempt());
        things.put("mission", sent("incident"));
        things.put(
                "handover",
                create("operator", incident("incident") + "/handovers", Map.of("kind", "CITY", "to", "邻市呼叫中心"))
                        .text("id"));
        things.put("shift", create("operator", "/shift-handovers", Map.of()).text("id"));
        things.put("responderDesk", "RESPONDER");
        things.put("gridWorkerDesk", "GRID_WORKER");
        door.json(
                        who("supervisor"),
                        "PUT",
                        ROOT + "/duty-numbers/" + thing("community") + "/RESPONDER",
                        Map.of("number", "0393-6110120"),
                        Map.of())
                .expect(200);
        awaitSeen("resident", "");
        awaitSeen("family", "");
        awaitSeen("operator", "/card");
    }

    private String who(String role) {
        return Objects.requireNonNull(accounts.get(role), role);
    }

    private String thing(String name) {
        return Objects.requireNonNull(things.get(name), name);
    }

    private String incident(String thing) {
        return "/incidents/" + things.get(thing);
    }

    private Answer created(String role, String path, Map<String, Object> body, int status) {
        return door.create(who(role), ROOT + path, body).expect(status);
    }

    private Answer create(String role, String path, Map<String, Object> body) {
        return created(role, path, body, 201);
    }

    /** Somebody presses the button and the operator answers. */
    private String pressed() {
        String resident = thing("resident");
        created("integration", "/device-signals", Map.of("device", things.get("button"), "kind", "SOS"), 202);
        String id = Pause.until(
                        "an open incident of " + resident,
                        SOON,
                        () -> found("/incidents", "residentId", resident),
                        Optional::isPresent)
                .orElseThrow();
        created("operator", "/incidents/" + id + "/claim", Map.of(), 200);
        return id;
    }

    /** The id of the first thing in a list whose member says this. */
    private Optional<String> found(String list, String member, String value) {
        JsonNode items = door.get(who("operator"), ROOT + list + "?limit=200")
                .expect(200)
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path(member).asText().equals(value))
                .map(item -> item.path("id").asText())
                .findFirst();
    }

    private String sent(String thing) {
        return latest(
                create(
                        "operator",
                        incident(thing) + "/missions",
                        Map.of("responderKind", "CAREGIVER", "responderRef", things.get("caregiver"))),
                "missions");
    }

    private String attempt() {
        return latest(create("operator", incident("incident") + "/attempts", Map.of("step", "RESPONDER")), "attempts");
    }

    private static String latest(Answer answer, String list) {
        return answer.body().path(list).path(0).path("id").asText();
    }

    private void close() {
        String path = ROOT + incident("ended");
        String version = door.get(who("operator"), path).expect(200).version();
        door.change(who("operator"), "POST", path + "/closure", version, Map.of("disposition", "FALL"))
                .expect(200);
    }

    /** Until the news of whose account and whose relative it is has come, and the emergency card. */
    private void awaitSeen(String role, String what) {
        Pause.until(
                role + " at the incident" + what,
                SOON,
                () -> door.get(who(role), ROOT + incident("incident") + what).status(),
                Integer.valueOf(200)::equals);
    }
}
