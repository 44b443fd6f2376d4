package org.linli.emergency.incident.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call asked for in table {@code phone_leg}. */
@Entity
@Table(name = "phone_leg")
@SuppressWarnings("NullAway.Init")
class PhoneLegRow {
    @Id
    UUID id;

    UUID incidentId;
    UUID attemptId;
    String askedBy;
    Instant askedAt;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String lastEvent;
}
