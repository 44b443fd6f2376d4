package org.linli.emergency.incident.domain;

import java.time.Instant;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Claim.Hold;
import org.linli.emergency.incident.domain.Claim.Transfer;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.Stage;

/** A fact about an incident, made true by a decision. */
public sealed interface IncidentEvent {

    /** The incident. */
    IncidentId incident();

    /** What had come in before it. */
    Call call();

    /** When it happened. */
    Instant at();

    /** A call opened it. */
    record Opened(IncidentId incident, Call call, Press press) implements IncidentEvent {
        @Override
        public Instant at() {
            return press.at();
        }
    }

    /** One more call came; {@code now} is what has come in with it. */
    record PressedAgain(IncidentId incident, Call call, Call now, Press press) implements IncidentEvent {
        @Override
        public Instant at() {
            return press.at();
        }
    }

    /** The sender took the call back. */
    record Withdrawn(IncidentId incident, Call call, Press press) implements IncidentEvent {
        @Override
        public Instant at() {
            return press.at();
        }
    }

    /** Somebody recognised the resident. */
    record Identified(IncidentId incident, Call call, String by, Instant at) implements IncidentEvent {}

    /** The resident's emergency card came after the call. */
    record CardArrived(IncidentId incident, Call call, Instant at) implements IncidentEvent {}

    /** An operator took it; {@code first} is the answer to the call. */
    record Claimed(IncidentId incident, Call call, String operator, boolean first, Instant at)
            implements IncidentEvent {}

    /** Nothing is heard from the operator's console. */
    record ClaimTurnedStale(IncidentId incident, Call call, String operator, Instant at) implements IncidentEvent {}

    /** The operator's console is back. */
    record ClaimTurnedFresh(IncidentId incident, Call call, String operator, Instant at) implements IncidentEvent {}

    /** It passed from one operator to another. */
    record TakenOver(IncidentId incident, Call call, String from, String to, String reason, Instant at)
            implements IncidentEvent {}

    /** Its operator gave it back. */
    record Released(IncidentId incident, Call call, String operator, String reason, Instant at)
            implements IncidentEvent {}

    /** Its operator waits for something. */
    record Held(IncidentId incident, Call call, String operator, Hold hold) implements IncidentEvent {
        @Override
        public Instant at() {
            return hold.since();
        }
    }

    /** Its operator waits no longer. */
    record HoldEnded(IncidentId incident, Call call, String operator, Instant at) implements IncidentEvent {}

    /** Its operator wants another one to have it. */
    record TransferOffered(IncidentId incident, Call call, String operator, Transfer transfer)
            implements IncidentEvent {
        @Override
        public Instant at() {
            return transfer.at();
        }
    }

    /** The other one does not want it. */
    record TransferDeclined(IncidentId incident, Call call, String operator, Instant at) implements IncidentEvent {}

    /** Somebody is being reached. */
    record AttemptBegan(IncidentId incident, Call call, Attempt attempt) implements IncidentEvent {
        @Override
        public Instant at() {
            return attempt.startedAt();
        }
    }

    /** What came of it. */
    record AttemptEnded(IncidentId incident, Call call, AttemptId attempt, Attempt.Result result)
            implements IncidentEvent {
        @Override
        public Instant at() {
            return result.at();
        }
    }

    /** Time opened a stage of the ladder; {@code unclaimed} when nobody had it then. */
    record LadderAdvanced(IncidentId incident, Call call, Stage stage, boolean unclaimed, Instant at)
            implements IncidentEvent {}

    /** Somebody was sent to the door. */
    record HelpSent(IncidentId incident, Call call, Mission mission) implements IncidentEvent {
        @Override
        public Instant at() {
            return mission.sentAt();
        }
    }

    /** Somebody is at the door. */
    record HelpArrived(IncidentId incident, Call call, Mission mission, String by, Instant at)
            implements IncidentEvent {}

    /** Somebody left the door or does not come. */
    record MissionEnded(IncidentId incident, Call call, Mission mission, String by, Instant at)
            implements IncidentEvent {}

    /** Its operator proposes an end that needs a second person. */
    record ClosureProposed(IncidentId incident, Call call, Closure closure) implements IncidentEvent {
        @Override
        public Instant at() {
            return closure.at();
        }
    }

    /** The second person doubts. */
    record ClosureObjected(IncidentId incident, Call call, String by, String reason, Instant at)
            implements IncidentEvent {}

    /** It ended. */
    record Closed(IncidentId incident, Dossier dossier, Closure closure) implements IncidentEvent {
        @Override
        public Call call() {
            return dossier.call();
        }

        @Override
        public Instant at() {
            return closure.at();
        }
    }
}
