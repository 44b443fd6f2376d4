package org.linli.emergency.incident.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident in table {@code incident}. */
@Entity
@Table(name = "incident")
@SuppressWarnings("NullAway.Init")
class IncidentRow {
    @Id
    UUID id;

    @Version
    long version;

    String state;
    String subject;

    /** PostgreSQL writes it: the subject while the incident is open. */
    @Nullable
    @Column(insertable = false, updatable = false)
    String openSubject;

    String source;

    @Nullable
    UUID residentId;

    String division;
    String kind;
    int priority;
    Instant receivedAt;
    int presses;
    Instant lastPressAt;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    UUID previousId;

    @Nullable
    Instant answeredAt;

    @Nullable
    String operator;

    @Nullable
    Instant claimedAt;

    @Nullable
    Instant staleSince;

    @Nullable
    String offeredTo;

    @Nullable
    String offerReason;

    @Nullable
    Instant offeredAt;

    @Nullable
    String holdReason;

    @Nullable
    Instant holdSince;

    @Nullable
    Instant holdUntil;

    String[] ladderRungs;
    Integer[] ladderSeconds;
    Instant ladderFrom;
    String ladderStage;

    @Nullable
    Instant timerAt;

    @Nullable
    String disposition;

    @Nullable
    String witness;

    @Nullable
    Instant witnessAt;

    @Nullable
    String endedBy;

    @Nullable
    Instant endedAt;

    @Nullable
    String endNoteSealed;

    @Nullable
    String agreedBy;

    Instant changedAt;
}
