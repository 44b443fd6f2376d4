package org.linli.registry.resident.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.AccessLevel;
import org.linli.registry.resident.domain.Consent;

/** A row of {@code consent}: one giving or withdrawing. Written once, never changed. */
@Entity
@Table(name = "consent")
@SuppressWarnings("NullAway.Init")
class ConsentRow {

    @Id
    UUID id;

    @Column(name = "resident_id")
    UUID residentId;

    String subject;

    @Enumerated(EnumType.STRING)
    Event event;

    String relation;

    @Enumerated(EnumType.STRING)
    AccessLevel level;

    @Nullable
    Instant until;

    @Column(name = "signer_sealed")
    String signerSealed;

    @Column(name = "text_version")
    String textVersion;

    String channel;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** What happened. */
    enum Event {
        GIVEN,
        WITHDRAWN
    }

    static ConsentRow of(UUID id, ResidentId resident, Consent consent, Event event, Safe safe) {
        ConsentRow row = new ConsentRow();
        row.id = id;
        row.residentId = resident.value();
        row.subject = consent.subject();
        row.event = event;
        row.relation = consent.relation();
        row.level = consent.level();
        row.until = consent.until();
        row.signerSealed = safe.seal("consent_signer", id, consent.signer());
        row.textVersion = consent.textVersion();
        row.channel = consent.channel();
        return row;
    }

    final Consent open(Safe safe) {
        return new Consent(
                subject,
                relation,
                level,
                until,
                safe.open("consent_signer", id, signerSealed, String.class),
                textVersion,
                channel);
    }
}
