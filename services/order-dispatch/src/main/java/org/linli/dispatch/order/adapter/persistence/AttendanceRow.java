package org.linli.dispatch.order.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attendance in table {@code attendance}; {@code version} is the domain's, not Hibernate's. */
@Entity
@Table(name = "attendance")
@SuppressWarnings("NullAway.Init")
class AttendanceRow {

    @Id
    UUID orderId;

    UUID facilityId;
    long version;
    String state;

    @Nullable
    Instant cameAt;

    String[] flags;

    @Nullable
    Instant leftAt;

    @Nullable
    UUID proofId;

    @Nullable
    String tillTransaction;

    @Nullable
    UUID signaturePhotoId;

    @Nullable
    String cannotSignReason;

    @Nullable
    String note;
}
