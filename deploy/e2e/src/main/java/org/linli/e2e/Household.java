package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.e2e.Teller.Line;

/** An old woman who lives alone, has two contacts and gets a button. */
final class Household {

    private static final String COMMUNITY_WORKER = "community-worker";
    private static final String MACHINE = "integration";

    private final Stage stage;
    private final Map<String, Object> body;
    private final String button = "STORY-" + Door.newKey();
    private String resident = "";

    Household(Stage stage) {
        this.stage = stage;
        Newcomer newcomer = Newcomer.of(stage.city(), stage.dice());
        this.body = new HashMap<>(newcomer.body());
        body.put(
                "contacts",
                List.of(
                        Map.of("name", "桂小雨", "relation", "女儿", "phone", "15400000011", "keyHolder", true),
                        Map.of("name", "林阿姨", "relation", "邻居", "phone", "15400000012", "keyHolder", true)));
    }

    String resident() {
        return resident;
    }

    Line register() {
        resident = stage.door()
                .create(COMMUNITY_WORKER, "/api/resident-registry/v1/residents", body)
                .expect(201)
                .text("id");
        return Line.without(
                "%s registers %s with two contacts as resident %s".formatted(COMMUNITY_WORKER, "桂*", resident));
    }

    Line equip() {
        stage.door()
                .create(
                        MACHINE,
                        FollowedIncident.ROOT + "/devices",
                        Map.of(
                                "source",
                                "api",
                                "number",
                                button,
                                "kind",
                                "SOS_BUTTON",
                                "voice",
                                true,
                                "division",
                                stage.city().divisionCode(),
                                "residentId",
                                resident))
                .expect(201);
        return Line.without("she gets the button " + button);
    }

    /** She presses; the incident as the feed shows it. */
    FollowedIncident press(OperatorFeed feed) {
        stage.door()
                .create(MACHINE, FollowedIncident.ROOT + "/device-signals", Map.of("device", button, "kind", "SOS"))
                .expect(202);
        JsonNode shown = feed.awaitFact("opened", resident);
        Deviation.require(
                "state on the feed", "RINGING", shown.at("/incident/state").asText());
        return new FollowedIncident(stage.door(), shown.at("/incident/id").asText());
    }
}
