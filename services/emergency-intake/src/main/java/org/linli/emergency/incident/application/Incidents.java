package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.Step;
import org.linli.emergency.incident.domain.Subject;
import org.linli.security.Scope;

/**
 * The incidents, for commands. An incident taken is held until the end of the unit of work: whoever wants it at the same
 * time waits, and then sees what the first one made of it.
 */
public interface Incidents {

    /**
     * The open incident of a subject, if there is one; for a sender also one he opened that has got its resident since. Until
     * the end of the unit of work nobody else can open one for it, on no replica.
     */
    Uni<Optional<Versioned>> openOf(Subject subject);

    /** The incident of the subject that was closed last. */
    Uni<Optional<IncidentId>> lastClosedOf(Subject subject);

    /** The incident, if the caller may know of it; refused with {@code NOT_FOUND} otherwise. */
    Uni<Versioned> take(IncidentId incident, Scope scope);

    /** The incident, unless somebody else holds it now. */
    Uni<Optional<Versioned>> takeIfFree(IncidentId incident);

    /** Stores a new incident. Refused when the subject has another open one. */
    Uni<Versioned> add(Step<? extends Incident> step);

    /** Stores what a step made of an incident. Refused when the subject has another open incident. */
    Uni<Versioned> save(Step<? extends Incident> step);

    /** Open incidents whose timer has run out. */
    Uni<List<IncidentId>> due(Instant at, int limit);

    /** Open incidents whose resident's emergency card came after the call. */
    Uni<List<IncidentId>> withoutTheirCard(int limit);

    /** Claims not yet amber whose operator was last heard of before {@code silentSince}, and amber ones heard of since. */
    Uni<List<IncidentId>> claimsToLookAt(Instant silentSince, int limit);

    /**
     * The open incident to whose door the responder is on the way or at which he is. Until the end of the unit of work nobody
     * else is told, so that two operators cannot both find him free.
     */
    Uni<Optional<IncidentId>> missionOf(Responder responder);
}
