package org.linli.emergency.incident.adapter.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.emergency.v1.HelpArrived;
import org.linli.contracts.emergency.v1.HelpSent;
import org.linli.contracts.emergency.v1.IncidentClaimed;
import org.linli.contracts.emergency.v1.IncidentClosed;
import org.linli.contracts.emergency.v1.IncidentEscalated;
import org.linli.contracts.emergency.v1.IncidentOpened;
import org.linli.contracts.emergency.v1.IncidentRepeated;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.StampedEvent;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.IncidentEvent;
import org.linli.emergency.incident.domain.Mission;
import org.linli.emergency.incident.domain.Subject;
import org.linli.emergency.incident.domain.Witness;
import org.linli.kernel.ResidentId;
import org.linli.messaging.OutgoingEvent;

/** Facts about incidents to the records other services know; what happens between desks is nobody else's business. */
final class IncidentEventTranslator {

    private IncidentEventTranslator() {}

    static Optional<OutgoingEvent> translate(StampedEvent stamped) {
        return switch (stamped.fact()) {
            case IncidentEvent.Opened fact -> event(stamped, IncidentOpened.TYPE, opened(fact));
            case IncidentEvent.PressedAgain fact -> event(stamped, IncidentRepeated.TYPE, repeated(fact));
            case IncidentEvent.Claimed fact ->
                event(stamped, IncidentClaimed.TYPE, claimed(fact, fact.operator(), fact.first()));
            case IncidentEvent.TakenOver fact -> event(stamped, IncidentClaimed.TYPE, claimed(fact, fact.to(), false));
            case IncidentEvent.LadderAdvanced fact ->
                event(
                        stamped,
                        IncidentEscalated.TYPE,
                        new IncidentEscalated(
                                id(fact),
                                resident(fact.call()),
                                fact.call().division(),
                                fact.stage().name(),
                                fact.unclaimed(),
                                fact.at()));
            case IncidentEvent.HelpSent fact -> event(stamped, HelpSent.TYPE, sent(fact, fact.mission()));
            case IncidentEvent.HelpArrived fact ->
                event(
                        stamped,
                        HelpArrived.TYPE,
                        new HelpArrived(
                                id(fact),
                                resident(fact.call()),
                                fact.call().division(),
                                fact.mission().id().value(),
                                fact.mission().responder().kind().name(),
                                fact.mission().arrivedAt().orElse(fact.at())));
            case IncidentEvent.Closed fact -> event(stamped, IncidentClosed.TYPE, closed(fact));
            case IncidentEvent.Withdrawn fact -> Optional.empty();
            case IncidentEvent.Identified fact -> Optional.empty();
            case IncidentEvent.CardArrived fact -> Optional.empty();
            case IncidentEvent.ClaimTurnedStale fact -> Optional.empty();
            case IncidentEvent.ClaimTurnedFresh fact -> Optional.empty();
            case IncidentEvent.Released fact -> Optional.empty();
            case IncidentEvent.Held fact -> Optional.empty();
            case IncidentEvent.HoldEnded fact -> Optional.empty();
            case IncidentEvent.TransferOffered fact -> Optional.empty();
            case IncidentEvent.TransferDeclined fact -> Optional.empty();
            case IncidentEvent.AttemptBegan fact -> Optional.empty();
            case IncidentEvent.AttemptEnded fact -> Optional.empty();
            case IncidentEvent.MissionEnded fact -> Optional.empty();
            case IncidentEvent.ClosureProposed fact -> Optional.empty();
            case IncidentEvent.ClosureObjected fact -> Optional.empty();
        };
    }

    private static <T> Optional<OutgoingEvent> event(StampedEvent stamped, EventType<T> type, T payload) {
        IncidentEvent fact = stamped.fact();
        return Optional.of(
                OutgoingEvent.fact(stamped.id(), type, key(fact.call().subject()), payload, fact.at()));
    }

    /** Events of one resident stay in order. */
    private static String key(Subject subject) {
        return switch (subject) {
            case Subject.OfResident(ResidentId resident) -> resident.toString();
            case Subject.OfSender(String source, String sender) -> source + ":" + sender;
            case Subject.OfTest(String source, String sender) -> source + ":" + sender;
        };
    }

    private static UUID id(IncidentEvent fact) {
        return fact.incident().value();
    }

    private static @Nullable UUID resident(Call call) {
        return call.resident().map(ResidentId::value).orElse(null);
    }

    private static IncidentOpened opened(IncidentEvent.Opened fact) {
        Call call = fact.call();
        return new IncidentOpened(
                id(fact),
                resident(call),
                call.division(),
                call.kind().name(),
                call.priority().name(),
                call.source(),
                call.isTest(),
                call.previous().map(IncidentId::value).orElse(null),
                fact.at());
    }

    private static IncidentRepeated repeated(IncidentEvent.PressedAgain fact) {
        Call call = fact.now();
        return new IncidentRepeated(
                id(fact),
                resident(call),
                call.division(),
                call.kind().name(),
                call.priority().name(),
                call.presses(),
                fact.at());
    }

    private static IncidentClaimed claimed(IncidentEvent fact, String operator, boolean answer) {
        return new IncidentClaimed(
                id(fact), resident(fact.call()), fact.call().division(), operator, answer, fact.at());
    }

    private static HelpSent sent(IncidentEvent.HelpSent fact, Mission mission) {
        return new HelpSent(
                id(fact),
                resident(fact.call()),
                fact.call().division(),
                mission.id().value(),
                mission.responder().kind().name(),
                mission.eta().orElse(null),
                fact.at());
    }

    private static IncidentClosed closed(IncidentEvent.Closed fact) {
        Call call = fact.call();
        @Nullable Instant answered = fact.dossier().answeredAt().orElse(null);
        return new IncidentClosed(
                id(fact),
                resident(call),
                call.division(),
                fact.closure().disposition().code(),
                fact.closure().disposition().falseAlarm(),
                fact.closure()
                        .witness()
                        .filter(Witness.Attended.class::isInstance)
                        .isPresent(),
                call.isTest(),
                call.presses(),
                call.receivedAt(),
                answered,
                fact.at());
    }
}
