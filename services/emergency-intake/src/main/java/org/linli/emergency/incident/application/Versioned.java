package org.linli.emergency.incident.application;

import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.incident.domain.Incident;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** An incident with its version, which grows with every change. */
public record Versioned(Incident incident, long version) {

    /** Refused when the caller saw another version. */
    public Versioned seen(long seen) {
        if (seen != version) {
            throw Refusal.of(
                    CommonError.CHANGED_MEANWHILE,
                    "version " + seen + " is no longer current\nMaybe read it again and repeat the change.");
        }
        return this;
    }

    /** The incident in the state that a command needs; refused with {@code otherwise} when it is in another. */
    public <S extends Incident> S as(Class<S> state, EmergencyError otherwise) {
        return incident.as(state, otherwise);
    }
}
