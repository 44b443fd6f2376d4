package org.linli.e2e;

import static org.linli.e2e.FollowedIncident.OPERATOR;
import static org.linli.e2e.Rescue.RESPONDER;

import java.util.Map;
import org.linli.e2e.Teller.Line;

/** A press after which nobody speaks: it cannot be closed, as whatever, until somebody was at the door. */
final class SilentCall {

    private static final String VISITED = "NO_ANSWER_VISITED";

    private final Stage stage;
    private final OperatorFeed feed;
    private final Household household;

    SilentCall(Stage stage, OperatorFeed feed) {
        this.stage = stage;
        this.feed = feed;
        this.household = new Household(stage);
    }

    /** The incident, closed. */
    FollowedIncident tell() {
        Teller teller = stage.teller();
        household.register();
        teller.step(household::equip);
        FollowedIncident[] pressed = new FollowedIncident[1];
        teller.step(() -> {
            pressed[0] = household.press(feed);
            return new Line(pressed[0].event("opened"), "another one presses; incident %s".formatted(pressed[0].id()));
        });
        FollowedIncident incident = pressed[0];
        teller.step(() -> silence(incident));
        teller.step(() -> refused(incident, "ACCIDENTAL"));
        teller.step(() -> refused(incident, "ASSUMED_ACCIDENTAL"));
        teller.step(() -> visit(incident));
        teller.step(() -> close(incident));
        return incident;
    }

    private static Line silence(FollowedIncident incident) {
        incident.act(OPERATOR, "/claim", Map.of(), 200);
        incident.tried("TERMINAL", 1, "SILENT");
        return new Line(incident.event("attempt-ended"), "the line stands and nobody speaks");
    }

    private static Line refused(FollowedIncident incident, String disposition) {
        Answer refused = incident.close(disposition).expect(422);
        Deviation.require("why it cannot be closed", "NOBODY_REACHED", refused.code());
        Deviation.require("state", "CLAIMED", incident.state());
        return Line.without(
                "it cannot be closed as %s: nobody was reached and nobody was there".formatted(disposition));
    }

    private static Line visit(FollowedIncident incident) {
        String mission = incident.send(RESPONDER);
        incident.act(RESPONDER, "/missions/" + mission + "/arrival", Map.of(), 200);
        incident.act(RESPONDER, "/missions/" + mission + "/end", Map.of("finding", "在家熟睡，一切正常"), 200);
        return new Line(incident.event("help-arrived"), "a responder was at the door and found her well");
    }

    private static Line close(FollowedIncident incident) {
        incident.close(VISITED).expect(200);
        return Rescue.done(incident, "closed", "CLOSED", "now it can be closed, as " + VISITED);
    }
}
