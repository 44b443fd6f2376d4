package org.linli.emergency.incident.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handover in table {@code incident_handover}. */
@Entity
@Table(name = "incident_handover")
@SuppressWarnings("NullAway.Init")
class HandoverRow {
    @Id
    UUID id;

    UUID incidentId;

    @Nullable
    UUID residentId;

    String kind;
    String receiver;
    String madeBy;
    Instant madeAt;

    @Nullable
    String sheetSealed;

    @Nullable
    String receivedBySealed;

    @Nullable
    Instant receivedAt;

    @Nullable
    String notedBy;
}
