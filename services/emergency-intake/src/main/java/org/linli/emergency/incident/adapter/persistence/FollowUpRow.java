package org.linli.emergency.incident.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call back in table {@code follow_up}. */
@Entity
@Table(name = "follow_up")
@SuppressWarnings("NullAway.Init")
class FollowUpRow {
    @Id
    UUID id;

    @Version
    long version;

    UUID incidentId;

    @Nullable
    UUID residentId;

    String division;
    Instant dueAt;

    @Nullable
    String result;

    @Nullable
    String doneBy;

    @Nullable
    Instant doneAt;

    @Nullable
    String noteSealed;
}
