package org.linli.emergency.incident.adapter.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.emergency.incident.application.IncidentQueries.LogEntry;

/** One fact of an incident's history; {@code detail} is an object that depends on the type. */
public record HistoryView(
        UUID eventId,
        String type,
        Instant at,
        String actorRole,
        String actor,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String detail) {

    static HistoryView of(LogEntry entry) {
        return new HistoryView(
                entry.eventId(), entry.type(), entry.at(), entry.actorRole(), entry.actor(), entry.detail());
    }
}
