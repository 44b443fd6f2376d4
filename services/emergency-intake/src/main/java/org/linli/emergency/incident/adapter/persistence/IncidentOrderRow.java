package org.linli.emergency.incident.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order asked for out of an incident in table {@code incident_order}. */
@Entity
@Table(name = "incident_order")
@SuppressWarnings("NullAway.Init")
class IncidentOrderRow {
    @Id
    UUID orderId;

    UUID incidentId;
    UUID residentId;
    String itemCode;
    Instant windowStart;
    Instant windowEnd;
    String urgency;
    String funding;
    String askedBy;
    String askedByRole;
    String area;
    Instant askedAt;

    @Nullable
    Instant answeredAt;

    @Nullable
    String refusalCode;

    @Nullable
    String refusalDetail;
}
