package org.linli.emergency.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.kernel.Refusal;

/**
 * Somebody on the way to the door.
 *
 * @param id the mission
 * @param responder who goes
 * @param sentBy token subject of the operator
 * @param sentAt when
 * @param eta when the responder should be there
 * @param agreement the attempt at which he agreed to go, being off duty
 * @param arrivedAt when the responder was at the door
 * @param endedAt when the responder left, or did not come after all
 * @param finding how the resident was found and left, for the operators' eyes
 */
public record Mission(
        MissionId id,
        Responder responder,
        String sentBy,
        Instant sentAt,
        Optional<Instant> eta,
        Optional<AttemptId> agreement,
        Optional<Instant> arrivedAt,
        Optional<Instant> endedAt,
        Optional<String> finding) {

    /** How far a device's clock may be ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /** A mission that begins. */
    public static Mission sent(
            MissionId id,
            Responder responder,
            String by,
            Instant at,
            Optional<Instant> eta,
            Optional<AttemptId> agreement) {
        return new Mission(id, responder, by, at, eta, agreement, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The responder is at the door; refused when he is already, when it is over, or when the time is not possible. */
    Mission arrived(Instant when, Instant now) {
        require(isUnderWay(), "the responder is not on the way");
        if (when.isBefore(sentAt) || when.isAfter(now.plus(CLOCK_SKEW))) {
            throw Refusal.ofField(EmergencyError.TIME_NOT_POSSIBLE, "at", "must lie between " + sentAt + " and now");
        }
        return new Mission(id, responder, sentBy, sentAt, eta, agreement, Optional.of(when), endedAt, finding);
    }

    /** The responder left the door, or does not come; refused when it is over. */
    Mission ended(Optional<String> found, Instant at) {
        require(endedAt.isEmpty(), "the mission is over");
        return new Mission(id, responder, sentBy, sentAt, eta, agreement, arrivedAt, Optional.of(at), found);
    }

    /** On the way: neither there nor called off. */
    public boolean isUnderWay() {
        return arrivedAt.isEmpty() && endedAt.isEmpty();
    }

    /** At the door, or was there. */
    public boolean hasAttended() {
        return arrivedAt.isPresent();
    }

    /** At the door now. */
    public boolean isOnScene() {
        return arrivedAt.isPresent() && endedAt.isEmpty();
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw Refusal.of(EmergencyError.MISSION_NOT_POSSIBLE, otherwise + "\nMaybe read the incident again.");
        }
    }
}
