package org.linli.e2e;

import static org.linli.e2e.FollowedIncident.OPERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.linli.e2e.Teller.Line;

/** A press is answered: the second contact is reached, a responder goes to the door, somebody asks after her the next day. */
final class Rescue {

    static final String RESPONDER = "responder";

    private final Stage stage;
    private final OperatorFeed feed;
    private final Household household;

    Rescue(Stage stage, OperatorFeed feed) {
        this.stage = stage;
        this.feed = feed;
        this.household = new Household(stage);
    }

    void tell() {
        Teller teller = stage.teller();
        teller.step(household::register);
        teller.step(household::equip);
        FollowedIncident incident = press();
        teller.step(() -> claim(incident));
        teller.step(() -> card(incident));
        teller.step(() -> tried(incident, "TERMINAL", 1, "NO_ANSWER", "nobody answers through the button"));
        teller.step(() -> tried(incident, "CONTACT", 1, "NO_ANSWER", "contact 1 does not answer"));
        teller.step(() -> tried(incident, "CONTACT", 2, "REACHED", "contact 2 is reached"));
        String[] mission = new String[1];
        teller.step(() -> {
            mission[0] = incident.send(RESPONDER);
            return done(incident, "help-sent", "RESPONDER_SENT", "a responder is sent");
        });
        teller.step(() -> arrive(incident, mission[0]));
        teller.step(() -> leave(incident, mission[0]));
        teller.step(() -> close(incident));
        teller.step(() -> followUp(incident));
    }

    private FollowedIncident press() {
        FollowedIncident[] incident = new FollowedIncident[1];
        stage.teller().step(() -> {
            incident[0] = household.press(feed);
            return new Line(
                    incident[0].event("opened"),
                    "she presses; incident %s rings on the operator's feed".formatted(incident[0].id()));
        });
        return incident[0];
    }

    private static Line claim(FollowedIncident incident) {
        incident.act(OPERATOR, "/claim", Map.of(), 200);
        return done(incident, "claimed", "CLAIMED", "the operator claims it");
    }

    /** The card may come a moment after the call: the ladder takes the contacts then. */
    private Line card(FollowedIncident incident) {
        incident.await(
                "the contacts in the ladder",
                found -> found.path("ladder").findValuesAsText("kind").contains("CONTACT"));
        JsonNode card =
                stage.door().get(OPERATOR, incident.path("/card")).expect(200).body();
        Deviation.require("name on the card", "桂兰芳", card.path("name").asText());
        Deviation.require("contacts on the card", 2, card.path("contacts").size());
        return Line.without("the emergency card shows name, address, door note and two contacts, on record");
    }

    private static Line tried(FollowedIncident incident, String step, int rank, String outcome, String text) {
        incident.tried(step, rank, outcome);
        return new Line(incident.event("attempt-ended"), text);
    }

    private static Line arrive(FollowedIncident incident, String mission) {
        incident.act(RESPONDER, "/missions/" + mission + "/arrival", Map.of(), 200);
        return done(incident, "help-arrived", "ON_SCENE", "the responder is at the door");
    }

    private static Line leave(FollowedIncident incident, String mission) {
        incident.act(RESPONDER, "/missions/" + mission + "/end", Map.of("finding", "已扶起，无外伤"), 200);
        return new Line(incident.event("mission-ended"), "he helped her up and leaves");
    }

    private static Line close(FollowedIncident incident) {
        Answer closed = incident.close("FALL").expect(200);
        Deviation.require(
                "who attended",
                "RESPONDER",
                closed.body().at("/closure/witness/kind").asText());
        return done(incident, "closed", "CLOSED", "it is closed as FALL, witnessed by the responder");
    }

    private Line followUp(FollowedIncident incident) {
        String due = dueOf(incident.id())
                .orElseThrow(() -> new Deviation("nobody is to ask after her, incident " + incident.id()));
        return Line.without("somebody is to ask after her at " + due);
    }

    /** Tasks come the first to be due first: this one is on the last page. */
    private Optional<String> dueOf(String incident) {
        String after = "";
        do {
            JsonNode page = stage.door()
                    .get(OPERATOR, FollowedIncident.ROOT + "/follow-ups?limit=200&after=" + after)
                    .expect(200)
                    .body();
            Optional<String> due = StreamSupport.stream(page.path("items").spliterator(), false)
                    .filter(task -> task.path("incidentId").asText().equals(incident))
                    .map(task -> task.path("dueAt").asText())
                    .findFirst();
            if (due.isPresent()) {
                return due;
            }
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        return Optional.empty();
    }

    static Line done(FollowedIncident incident, String fact, String state, String text) {
        Deviation.require("state after " + fact, state, incident.state());
        return new Line(incident.event(fact), text);
    }
}
