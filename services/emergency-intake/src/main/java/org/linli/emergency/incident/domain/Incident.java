package org.linli.emergency.incident.domain;

import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.kernel.Refusal;

/**
 * One emergency of one resident, or of a device or caller nobody has recognised yet (紧急事件). Its life: it rings until an
 * operator claims it; the operator speaks with the resident, or with contacts, and sends somebody to the door; whoever is
 * sent arrives; and it is closed when a person reached or a visit says how the resident is. Given back it rings again and
 * keeps what was done. More calls of the same subject belong to it until then; a call after its end opens a new one that
 * names it.
 *
 * <p>A state is a type, a transition a method of the state that permits it. Each yields a {@link Step}: the next state and
 * the facts it made true. Times and ids are passed in.
 */
public sealed interface Incident permits Open, Closed {

    /** What it carries from state to state. */
    Dossier dossier();

    /** The incident. */
    default IncidentId id() {
        return dossier().id();
    }

    /** A call that belongs to no open incident. */
    static Step<Ringing> open(Dossier dossier, Press press) {
        return Step.to(new Ringing(dossier), new IncidentEvent.Opened(dossier.id(), dossier.call(), press));
    }

    /** This incident in the state that a command needs. */
    default <S extends Incident> S as(Class<S> state, EmergencyError otherwise) {
        if (state.isInstance(this)) {
            return state.cast(this);
        }
        throw Refusal.of(
                this instanceof Closed ? EmergencyError.INCIDENT_CLOSED : otherwise,
                "the incident is " + getClass().getSimpleName() + "\nMaybe read it again.");
    }
}
