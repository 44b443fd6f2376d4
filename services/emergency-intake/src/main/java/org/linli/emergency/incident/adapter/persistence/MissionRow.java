package org.linli.emergency.incident.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody sent to the door in table {@code mission}. */
@Entity
@Table(name = "mission")
@SuppressWarnings("NullAway.Init")
class MissionRow {
    @Id
    UUID id;

    UUID incidentId;
    String responderKind;
    String responderRef;
    String sentBy;
    Instant sentAt;

    @Nullable
    Instant eta;

    @Nullable
    UUID agreedAttemptId;

    @Nullable
    Instant arrivedAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String findingSealed;
}
