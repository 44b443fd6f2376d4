package org.linli.emergency.event.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event in table {@code sos_event}. */
@Entity
@Table(name = "sos_event")
@SuppressWarnings("NullAway.Init")
class SosEventRow {
    @Id
    UUID id;

    UUID messageId;
    String source;
    String sender;
    String kind;

    @Nullable
    String statusCode;

    @Nullable
    Instant occurredAt;

    Instant receivedAt;

    @Nullable
    String positionSealed;

    @Nullable
    Integer batteryPercent;

    @Nullable
    UUID residentId;

    String division;
    boolean test;

    @Nullable
    UUID incidentId;
}
