package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.incident.domain.ladder.Rung;

/** The person through whom we know how the resident is. */
public sealed interface Witness {

    /** When. */
    Instant at();

    /** Somebody was spoken with. */
    record Spoken(Rung rung, Instant at) implements Witness {}

    /** Somebody was at the door. */
    record Attended(Responder responder, Instant at) implements Witness {}

    /** Whoever was at the door, else whoever was spoken with about the resident. */
    static Optional<Witness> contact(Efforts efforts) {
        return visit(efforts)
                .or(() -> efforts.lastVoiceContact()
                        .flatMap(attempt -> attempt.result().map(result -> new Spoken(attempt.rung(), result.at()))));
    }

    /** Whoever was at the door. */
    static Optional<Witness> visit(Efforts efforts) {
        return efforts.lastAttended()
                .flatMap(mission -> mission.arrivedAt().map(at -> new Attended(mission.responder(), at)));
    }

    /** Whoever was at the door or spoken with. */
    static Optional<Witness> person(Efforts efforts) {
        return contact(efforts)
                .or(() -> efforts.lastVoice()
                        .flatMap(attempt -> attempt.result().map(result -> new Spoken(attempt.rung(), result.at()))));
    }
}
