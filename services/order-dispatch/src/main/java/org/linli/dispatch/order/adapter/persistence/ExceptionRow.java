package org.linli.dispatch.order.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reported exception in table {@code exception_report}. */
@Entity
@Table(name = "exception_report")
@SuppressWarnings("NullAway.Init")
class ExceptionRow {
    @Id
    UUID id;

    UUID orderId;

    @Nullable
    UUID caregiverId;

    String kind;

    @Nullable
    String text;

    Instant reportedAt;

    @Nullable
    String decision;

    @Nullable
    String decisionReason;

    @Nullable
    Instant decidedAt;
}
