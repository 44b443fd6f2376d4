package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.security.Scope;

/** The incidents, for reading; what lies outside the scope is not there. */
public interface IncidentQueries {

    /** One incident. */
    Uni<Optional<Versioned>> find(IncidentId incident, Scope scope);

    /** Open incidents, the most urgent first, then the oldest. */
    Uni<List<Versioned>> open(Mark after, int limit, Scope scope);

    /** Closed incidents of a resident, or all, the latest first; {@code before} is the id of the last one shown. */
    Uni<List<Versioned>> closed(Optional<UUID> resident, Optional<UUID> before, int limit, Scope scope);

    /** What happened to an incident, in order. */
    Uni<List<LogEntry>> log(IncidentId incident);

    /** Where a reader of open incidents stands. */
    record Mark(int priority, Instant receivedAt, UUID incident) {
        /** Before the first. */
        public static final Mark START = new Mark(0, Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * One fact.
     *
     * @param eventId the fact
     * @param type what sort
     * @param at when
     * @param actorRole role of who made it so
     * @param actor token subject of who made it so
     * @param detail JSON object with what else is known, without personal data
     */
    record LogEntry(UUID eventId, String type, Instant at, String actorRole, String actor, String detail) {}
}
