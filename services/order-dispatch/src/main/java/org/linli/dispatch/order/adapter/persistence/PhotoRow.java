package org.linli.dispatch.order.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is known of a photo, in table {@code photo}. */
@Entity
@Table(name = "photo")
@SuppressWarnings("NullAway.Init")
class PhotoRow {
    @Id
    UUID id;

    UUID orderId;
    String sha256;
    String format;
    int bytes;
    boolean usedElsewhere;
    String uploadedBy;
    Instant uploadedAt;
}
