package org.linli.dispatch.order.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer in table {@code offer}. */
@Entity
@Table(name = "offer")
@SuppressWarnings("NullAway.Init")
class OfferRow {
    @Id
    UUID id;

    UUID orderId;
    UUID providerId;
    int rank;
    UUID[] crew;
    double travelMinutes;
    int travelMetres;

    @Nullable
    UUID facilityId;

    Instant offeredAt;
    Instant expiresAt;
    String state;

    @Nullable
    String declineReason;

    @Nullable
    String declineText;

    @Nullable
    Instant closedAt;
}
