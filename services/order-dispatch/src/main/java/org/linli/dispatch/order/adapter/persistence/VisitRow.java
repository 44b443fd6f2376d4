package org.linli.dispatch.order.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit in table {@code visit}; {@code version} is the domain's, not Hibernate's. */
@Entity
@Table(name = "visit")
@SuppressWarnings("NullAway.Init")
class VisitRow {
    @Id
    UUID id;

    UUID orderId;
    UUID caregiverId;
    long version;
    String state;
    boolean active;

    @Nullable
    Instant departedAt;

    @Nullable
    Instant arrivedAt;

    @Nullable
    Integer arrivalMetres;

    @Nullable
    Integer arrivalAccuracyMetres;

    String[] arrivalFlags;

    @Nullable
    String arrivalReason;

    @Nullable
    Instant leftAt;

    @Nullable
    UUID proofId;

    UUID[] photoIds;

    @Nullable
    UUID signaturePhotoId;

    @Nullable
    String cannotSignReason;

    @Nullable
    String note;

    boolean doubtful;
}
