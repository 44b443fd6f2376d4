package org.linli.registry.assessment.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.Outline;

/** A row of {@code assessment}. Written once, never changed. */
@Entity
@Table(name = "assessment")
@SuppressWarnings("NullAway.Init")
class AssessmentRow {

    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long position;

    @Column(name = "resident_id")
    UUID residentId;

    @Enumerated(EnumType.STRING)
    AssessmentReason reason;

    @Column(name = "assessed_on")
    LocalDate assessedOn;

    @Column(name = "valid_until")
    LocalDate validUntil;

    int level;

    @Column(name = "rule_version")
    String ruleVersion;

    @Nullable
    UUID supersedes;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "sheet_sealed")
    String sheetSealed;

    final Outline outline() {
        return new Outline(
                id, position, reason, assessedOn, validUntil, level, ruleVersion, supersedes, recordedBy, recordedAt);
    }
}
