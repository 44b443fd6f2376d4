package org.linli.registry.audit.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.audit.domain.Finding;
import org.linli.registry.audit.domain.Seal;
import org.linli.registry.audit.domain.Verification;

/** A row of {@code access_log_verification}. */
@Entity
@Table(name = "access_log_verification")
@SuppressWarnings("NullAway.Init")
class VerificationRow {

    @Id
    UUID id;

    @Column(name = "started_at")
    Instant startedAt;

    long reached;

    @Column(name = "reached_hash")
    String reachedHash;

    long last;

    @Column(name = "expected_seq")
    @Nullable
    Long expectedSeq;

    @Column(name = "expected_hash")
    @Nullable
    String expectedHash;

    @Enumerated(EnumType.STRING)
    Finding.@Nullable Kind finding;

    @Column(name = "found_seq")
    @Nullable
    Long foundSeq;

    @Column(name = "found_position")
    @Nullable
    Long foundPosition;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    final Verification open() {
        return new Verification(
                id,
                startedAt,
                new Seal(reached, 0, reachedHash),
                last,
                expectedSeq == null || expectedHash == null ? null : new Verification.Head(expectedSeq, expectedHash),
                finding == null ? null : new Finding(finding, foundSeq, foundPosition),
                finishedAt);
    }

    final void take(Verification verification) {
        Finding found = verification.finding();
        reached = verification.reached().seq();
        reachedHash = verification.reached().hash();
        finding = found == null ? null : found.kind();
        foundSeq = found == null ? null : found.seq();
        foundPosition = found == null ? null : found.position();
        finishedAt = verification.finishedAt();
    }
}
