package org.linli.dispatch.order.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in table {@code service_order}. */
@Entity
@Table(name = "service_order")
@SuppressWarnings("NullAway.Init")
class OrderRow {
    @Id
    UUID id;

    @Version
    long version;

    String state;
    UUID residentId;
    String division;
    String itemCode;
    int itemEdition;
    String itemKind;
    int standardMinutes;
    long priceFen;

    @Nullable
    String requiredQualification;

    int minCrew;
    String sexRule;
    String place;
    Instant windowStart;
    Instant windowEnd;
    String urgency;
    String funding;
    String channel;
    long answerWithinSeconds;

    @Nullable
    String note;

    UUID[] excludedProviders;
    String orderedBy;
    Instant requestedAt;

    @Nullable
    Integer circleMinutes;

    @Nullable
    UUID questionId;

    @Nullable
    Instant answerDueAt;

    String candidates;

    @Nullable
    String shortfallRule;

    @Nullable
    String shortfallText;

    @Nullable
    String shortfallAdvice;

    @Nullable
    String queueReason;

    @Nullable
    Instant queuedAt;

    @Nullable
    UUID offeredTo;

    @Nullable
    UUID providerId;

    @Nullable
    UUID offerId;

    @Nullable
    UUID facilityId;

    @Nullable
    Instant plannedStart;

    @Nullable
    Instant plannedEnd;

    long visitVersion;

    @Nullable
    Instant endedAt;

    @Nullable
    String endReason;

    @Nullable
    String endText;

    @Nullable
    Integer stars;

    Instant changedAt;

    /** The writing transaction (xid8); the database sets it. */
    @Column(insertable = false, updatable = false)
    String changedIn;
}
