package org.linli.emergency.domain;

import java.util.UUID;

/** Identifies an incident (紧急事件). */
public record IncidentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
