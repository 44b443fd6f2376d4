package org.linli.emergency.incident.application;

import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.OrderWish;

/** An order asked for out of an incident, and what became of it. */
public record IncidentOrder(IncidentId incident, OrderWish wish, Instant askedAt, Optional<Answer> answer) {

    /** The order was placed, or refused with a code and a reason. */
    public record Answer(Optional<Refused> refused, Instant at) {}

    /** Why not. */
    public record Refused(String code, String detail) {}
}
