package org.linli.emergency.incident.application;

import org.linli.emergency.incident.domain.Claimed;
import org.linli.emergency.incident.domain.Closed;
import org.linli.emergency.incident.domain.InContact;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.OnScene;
import org.linli.emergency.incident.domain.ResponderSent;
import org.linli.emergency.incident.domain.Ringing;

/** The states as callers and the database name them. */
public enum StateName {
    RINGING,
    CLAIMED,
    IN_CONTACT,
    RESPONDER_SENT,
    ON_SCENE,
    CLOSED;

    /** The name of an incident's state. */
    public static StateName of(Incident incident) {
        return switch (incident) {
            case Ringing ringing -> RINGING;
            case Claimed claimed -> CLAIMED;
            case InContact inContact -> IN_CONTACT;
            case ResponderSent sent -> RESPONDER_SENT;
            case OnScene onScene -> ON_SCENE;
            case Closed closed -> CLOSED;
        };
    }
}
