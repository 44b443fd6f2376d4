package org.linli.emergency.incident.adapter.persistence;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Closure;
import org.linli.emergency.incident.domain.IncidentEvent;
import org.linli.emergency.incident.domain.Mission;

/** A fact in the history: what sort it is, and what else is known, without anything personal. */
final class EventDetail {

    private EventDetail() {}

    static String type(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.Opened fact -> "opened";
            case IncidentEvent.PressedAgain fact -> "pressed-again";
            case IncidentEvent.Withdrawn fact -> "withdrawn";
            case IncidentEvent.Identified fact -> "identified";
            case IncidentEvent.CardArrived fact -> "card-arrived";
            case IncidentEvent.Claimed fact -> "claimed";
            case IncidentEvent.ClaimTurnedStale fact -> "claim-stale";
            case IncidentEvent.ClaimTurnedFresh fact -> "claim-fresh";
            case IncidentEvent.TakenOver fact -> "taken-over";
            case IncidentEvent.Released fact -> "released";
            case IncidentEvent.Held fact -> "held";
            case IncidentEvent.HoldEnded fact -> "hold-ended";
            case IncidentEvent.TransferOffered fact -> "transfer-offered";
            case IncidentEvent.TransferDeclined fact -> "transfer-declined";
            case IncidentEvent.AttemptBegan fact -> "attempt-began";
            case IncidentEvent.AttemptEnded fact -> "attempt-ended";
            case IncidentEvent.LadderAdvanced fact -> "ladder-advanced";
            case IncidentEvent.HelpSent fact -> "help-sent";
            case IncidentEvent.HelpArrived fact -> "help-arrived";
            case IncidentEvent.MissionEnded fact -> "mission-ended";
            case IncidentEvent.ClosureProposed fact -> "closure-proposed";
            case IncidentEvent.ClosureObjected fact -> "closure-objected";
            case IncidentEvent.OrderAsked fact -> "order-asked";
            case IncidentEvent.OrderAnswered fact -> fact.refusal().isPresent() ? "order-refused" : "order-placed";
            case IncidentEvent.CallPlaced fact -> "call-placed";
            case IncidentEvent.LegChanged fact -> "leg-changed";
            case IncidentEvent.HandedOver fact -> "handed-over";
            case IncidentEvent.HandoverReceived fact -> "handover-received";
            case IncidentEvent.Closed fact -> "closed";
        };
    }

    static JsonObject of(IncidentEvent event) {
        JsonObject detail = new JsonObject();
        return switch (event) {
            case IncidentEvent.Opened fact -> call(detail, fact.call());
            case IncidentEvent.PressedAgain fact ->
                call(detail, fact.now()).put("signal", fact.press().kind().name());
            case IncidentEvent.Withdrawn fact ->
                detail.put("signal", fact.press().kind().name());
            case IncidentEvent.Identified fact -> detail;
            case IncidentEvent.CardArrived fact -> detail;
            case IncidentEvent.Claimed fact ->
                detail.put("operator", fact.operator()).put("answer", fact.first());
            case IncidentEvent.ClaimTurnedStale fact -> detail.put("operator", fact.operator());
            case IncidentEvent.ClaimTurnedFresh fact -> detail.put("operator", fact.operator());
            case IncidentEvent.TakenOver fact ->
                detail.put("from", fact.from()).put("to", fact.to()).put("reason", fact.reason());
            case IncidentEvent.Released fact ->
                detail.put("operator", fact.operator()).put("reason", fact.reason());
            case IncidentEvent.Held fact ->
                detail.put("reason", fact.hold().reason())
                        .put("until", fact.hold().until().toString());
            case IncidentEvent.HoldEnded fact -> detail.put("operator", fact.operator());
            case IncidentEvent.TransferOffered fact ->
                detail.put("to", fact.transfer().to())
                        .put("reason", fact.transfer().reason());
            case IncidentEvent.TransferDeclined fact -> detail.put("operator", fact.operator());
            case IncidentEvent.AttemptBegan fact ->
                detail.put("attempt", fact.attempt().id().value().toString())
                        .put("step", Texts.step(fact.attempt().rung()));
            case IncidentEvent.AttemptEnded fact ->
                detail.put("attempt", fact.attempt().value().toString())
                        .put("outcome", fact.result().outcome().name());
            case IncidentEvent.LadderAdvanced fact ->
                detail.put("stage", fact.stage().name()).put("unclaimed", fact.unclaimed());
            case IncidentEvent.HelpSent fact -> mission(detail, fact.mission());
            case IncidentEvent.HelpArrived fact -> mission(detail, fact.mission());
            case IncidentEvent.MissionEnded fact -> mission(detail, fact.mission());
            case IncidentEvent.ClosureProposed fact -> closure(detail, fact.closure());
            case IncidentEvent.ClosureObjected fact -> detail.put("reason", fact.reason());
            case IncidentEvent.OrderAsked fact ->
                detail.put("order", fact.wish().order().toString())
                        .put("item", fact.wish().item());
            case IncidentEvent.OrderAnswered fact -> answered(detail, fact);
            case IncidentEvent.CallPlaced fact ->
                detail.put("attempt", fact.attempt().value().toString())
                        .put("leg", fact.leg().toString());
            case IncidentEvent.LegChanged fact ->
                detail.put("attempt", fact.attempt().value().toString())
                        .put("leg", fact.leg().toString())
                        .put("event", fact.event().name());
            case IncidentEvent.HandedOver fact ->
                detail.put("handover", fact.handover().toString()).put("to", fact.kind());
            case IncidentEvent.HandoverReceived fact ->
                detail.put("handover", fact.handover().toString());
            case IncidentEvent.Closed fact -> closure(detail, fact.closure());
        };
    }

    private static JsonObject answered(JsonObject detail, IncidentEvent.OrderAnswered fact) {
        fact.refusal().ifPresent(code -> detail.put("code", code));
        return detail.put("order", fact.order().toString());
    }

    private static JsonObject call(JsonObject detail, Call call) {
        return detail.put("kind", call.kind().name())
                .put("priority", call.priority().name())
                .put("presses", call.presses());
    }

    private static JsonObject mission(JsonObject detail, Mission mission) {
        mission.agreement()
                .ifPresent(
                        attempt -> detail.put("agreedAtAttempt", attempt.value().toString()));
        return detail.put("mission", mission.id().value().toString())
                .put("responder", mission.responder().kind().name())
                .put("attended", mission.hasAttended());
    }

    private static JsonObject closure(JsonObject detail, Closure closure) {
        Optional<String> witness = closure.witness().map(Texts::witness);
        detail.put("disposition", closure.disposition().code());
        witness.ifPresent(text -> detail.put("witness", text));
        closure.agreedBy().ifPresent(second -> detail.put("agreedBy", second));
        return detail;
    }
}
