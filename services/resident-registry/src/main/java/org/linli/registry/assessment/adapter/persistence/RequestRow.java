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
import org.linli.kernel.ResidentId;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.ReassessmentRequest;

/** A row of {@code reassessment_request}; the words are sealed. */
@Entity
@Table(name = "reassessment_request")
@SuppressWarnings("NullAway.Init")
class RequestRow {

    static final String TEXT = "reassessment_request|text";

    @Id
    UUID id;

    @Column(name = "resident_id")
    UUID residentId;

    @Enumerated(EnumType.STRING)
    AssessmentReason reason;

    @Column(name = "requested_on")
    LocalDate requestedOn;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "text_sealed")
    String textSealed;

    @Column(name = "answered_by")
    @Nullable
    UUID answeredBy;

    static RequestRow of(ResidentId resident, ReassessmentRequest request, String textSealed) {
        RequestRow row = new RequestRow();
        row.id = request.id();
        row.residentId = resident.value();
        row.reason = request.reason();
        row.requestedOn = request.requestedOn();
        row.requestedAt = request.requestedAt();
        row.requestedBy = request.requestedBy();
        row.textSealed = textSealed;
        return row;
    }

    final ReassessmentRequest open(String text) {
        return new ReassessmentRequest(id, reason, text, requestedOn, requestedAt, requestedBy, answeredBy);
    }
}
