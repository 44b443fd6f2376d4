package org.linli.registry.resident.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.Erasure;

/** A row of {@code erasure}. Written once, never changed. */
@Entity
@Table(name = "erasure")
@SuppressWarnings("NullAway.Init")
class ErasureRow {

    @Id
    @Column(name = "resident_id")
    UUID residentId;

    @Enumerated(EnumType.STRING)
    Erasure.Reason reason;

    @Column(name = "legal_basis")
    String legalBasis;

    @Column(name = "erased_by")
    String erasedBy;

    @Column(name = "erased_at")
    Instant erasedAt;

    final Erasure open() {
        return new Erasure(new ResidentId(residentId), reason, legalBasis, erasedBy, erasedAt);
    }
}
