package org.linli.emergency.incident.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A try to reach somebody in table {@code attempt}. */
@Entity
@Table(name = "attempt")
@SuppressWarnings("NullAway.Init")
class AttemptRow {
    @Id
    UUID id;

    UUID incidentId;
    String rung;
    String startedBy;
    Instant startedAt;

    @Nullable
    String outcome;

    @Nullable
    String outcomeBy;

    @Nullable
    Instant outcomeAt;

    @Nullable
    String noteSealed;
}
