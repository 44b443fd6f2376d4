package org.linli.emergency.incident.domain;

import java.time.Instant;

/** Nobody has it. It may have been somebody's before: what was done is kept. */
public record Ringing(Dossier dossier) implements Open {

    /** The operator takes it; the first claim is the answer. */
    public Step<Owned> claim(String operator, Instant at) {
        Owned owned = Owned.of(dossier.answered(at), Claim.by(operator, at));
        return Step.to(
                owned,
                new IncidentEvent.Claimed(
                        id(), dossier.call(), operator, dossier.answeredAt().isEmpty(), at));
    }

    @Override
    public Ringing with(Dossier next) {
        return new Ringing(next);
    }

    @Override
    public Ringing awake(Dossier next) {
        return new Ringing(next);
    }
}
