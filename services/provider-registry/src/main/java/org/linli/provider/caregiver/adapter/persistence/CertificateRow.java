package org.linli.provider.caregiver.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.caregiver.domain.Certificate.Revocation;

/** A certificate of a caregiver. */
@Entity
@Table(name = "certificate")
class CertificateRow {

    @EmbeddedId
    Key key;

    String qualification;
    String issuer;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "revocation_reason")
    @Nullable
    String revocationReason;

    /** Which certificate of which caregiver. */
    @Embeddable
    record Key(@Column(name = "caregiver_id") UUID caregiverId, String number) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CertificateRow() {}

    CertificateRow(UUID caregiverId, Certificate certificate) {
        key = new Key(caregiverId, certificate.number());
        qualification = certificate.qualification();
        issuer = certificate.issuer();
        validFrom = certificate.validFrom();
        validTo = certificate.validTo();
        take(certificate.revocation());
    }

    final void take(@Nullable Revocation revocation) {
        revokedAt = revocation == null ? null : revocation.at();
        revocationReason = revocation == null ? null : revocation.reason();
    }

    Certificate toCertificate() {
        Revocation revocation = revokedAt == null ? null : new Revocation(revokedAt, String.valueOf(revocationReason));
        return new Certificate(qualification, key.number(), issuer, validFrom, validTo, revocation);
    }
}
