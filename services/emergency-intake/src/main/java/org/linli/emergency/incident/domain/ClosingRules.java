package org.linli.emergency.incident.domain;

import java.util.Optional;
import org.linli.emergency.domain.EmergencyError;
import org.linli.kernel.Refusal;

/** When an incident may end. People died where software let silence end a call. */
final class ClosingRules {

    private ClosingRules() {}

    /** Who was reached or attended; refused when the disposition asks for more than happened. */
    static Optional<Witness> witness(Disposition disposition, Dossier dossier) {
        Efforts efforts = dossier.evidence();
        if (efforts.isAttemptOpen()) {
            throw Refusal.of(
                    EmergencyError.ATTEMPT_WITHOUT_OUTCOME,
                    "an attempt has no outcome yet\nMaybe say what came of it first.");
        }
        if (efforts.isHelpUnderWay()) {
            throw Refusal.of(
                    EmergencyError.HELP_UNDER_WAY,
                    "somebody is on the way\nMaybe ask whether help arrived, or call it off.");
        }
        return switch (disposition.evidence()) {
            case CONTACT -> Optional.of(reached(Witness.contact(efforts)));
            case VISIT ->
                Optional.of(Witness.visit(efforts)
                        .orElseThrow(() -> Refusal.of(
                                EmergencyError.NOBODY_ATTENDED,
                                "this disposition says that somebody was at the door\nMaybe send somebody.")));
            case PERSON -> Optional.of(reached(Witness.person(efforts)));
            case TEST -> ofTest(dossier);
        };
    }

    private static Optional<Witness> ofTest(Dossier dossier) {
        Optional<Witness> witness = Witness.contact(dossier.evidence());
        if (witness.isEmpty() && !dossier.call().isTest()) {
            throw Refusal.of(
                    EmergencyError.NOT_A_TEST,
                    "the device is not in test mode\nMaybe speak with the resident: if she says it was a test, it was.");
        }
        return witness;
    }

    private static Witness reached(Optional<Witness> witness) {
        return witness.orElseThrow(
                () -> Refusal.of(
                        EmergencyError.NOBODY_REACHED,
                        "nobody spoke with the resident and nobody was at the door\nMaybe go on with the ladder: if in doubt, go out."));
    }
}
