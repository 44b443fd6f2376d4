package org.linli.emergency.incident.adapter.persistence;

import java.time.Instant;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.Subject;
import org.linli.emergency.incident.domain.Witness;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.emergency.incident.domain.ladder.RungKind;
import org.linli.kernel.ResidentId;

/** Small values as text, and back. */
final class Texts {

    private Texts() {}

    /** Such as {@code CONTACT:2:KEY}. */
    static String rung(Rung rung) {
        return rung.kind() + ":" + rung.rank() + (rung.keyHolder() ? ":KEY" : "");
    }

    static Rung rung(String text) {
        String[] parts = text.split(":", 3);
        return new Rung(RungKind.valueOf(parts[0]), Integer.parseInt(parts[1]), parts.length == 3);
    }

    static Subject subject(String key) {
        String[] parts = key.split(":", 3);
        return switch (parts[0]) {
            case "resident" -> new Subject.OfResident(ResidentId.of(parts[1]));
            case "test" -> new Subject.OfTest(parts[1], parts[2]);
            default -> new Subject.OfSender(parts[1], parts[2]);
        };
    }

    /** Such as {@code SPOKEN/CONTACT:2:KEY} or {@code ATTENDED/RESPONDER:<id>}. */
    static String witness(Witness witness) {
        return switch (witness) {
            case Witness.Spoken spoken -> "SPOKEN/" + rung(spoken.rung());
            case Witness.Attended attended ->
                "ATTENDED/" + attended.responder().kind() + ":"
                        + attended.responder().ref();
        };
    }

    static Witness witness(String text, Instant at) {
        String[] parts = text.split("/", 2);
        if (parts[0].equals("SPOKEN")) {
            return new Witness.Spoken(rung(parts[1]), at);
        }
        String[] responder = parts[1].split(":", 2);
        return new Witness.Attended(new Responder(Responder.Kind.valueOf(responder[0]), responder[1]), at);
    }
}
