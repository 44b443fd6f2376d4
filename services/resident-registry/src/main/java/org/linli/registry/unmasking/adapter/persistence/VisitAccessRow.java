package org.linli.registry.unmasking.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.linli.registry.unmasking.domain.PlannedVisit;

/** A row of {@code visit_access}, as far as it opens an address. */
@Entity
@Table(name = "visit_access")
@SuppressWarnings("NullAway.Init")
class VisitAccessRow {

    @Id
    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "planned_start")
    Instant plannedStart;

    @Column(name = "planned_end")
    Instant plannedEnd;

    boolean ended;

    final PlannedVisit open() {
        return new PlannedVisit(plannedStart, plannedEnd, ended);
    }
}
