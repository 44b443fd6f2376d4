package org.linli.emergency.incident.adapter.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.Subject;
import org.linli.emergency.incident.domain.Witness;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.emergency.incident.domain.ladder.RungKind;
import org.linli.kernel.ResidentId;

/** Small values as text, and back. */
final class Texts {

    private static final String KEY = "KEY";
    private static final String OUT_OF_HOURS = "OUT";

    private Texts() {}

    /** Such as {@code CONTACT:2}, {@code CONTACT:2:KEY}, {@code CONTACT:2:KEY+OUT:河南话} or {@code CONTACT:2::河南话}. */
    static String rung(Rung rung) {
        String marks = Stream.of(rung.keyHolder() ? KEY : "", rung.reachable() ? "" : OUT_OF_HOURS)
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining("+"));
        String language = rung.language().map(spoken -> ":" + spoken).orElse("");
        return rung.kind() + ":" + rung.rank() + (marks.isEmpty() && language.isEmpty() ? "" : ":" + marks + language);
    }

    /** Such as {@code CONTACT:2} or {@code CONTACT:2:KEY}: what may be told of it for ever. */
    static String step(Rung rung) {
        return rung.kind() + ":" + rung.rank() + (rung.keyHolder() ? ":" + KEY : "");
    }

    static Rung rung(String text) {
        String[] parts = text.split(":", 4);
        List<String> marks = parts.length < 3 ? List.of() : List.of(parts[2].split("\\+"));
        return new Rung(
                RungKind.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                marks.contains(KEY),
                parts.length < 4 ? Optional.empty() : Optional.of(parts[3]),
                !marks.contains(OUT_OF_HOURS));
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
            case Witness.Spoken spoken -> "SPOKEN/" + step(spoken.rung());
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
