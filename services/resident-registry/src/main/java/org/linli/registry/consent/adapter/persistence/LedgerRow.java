package org.linli.registry.consent.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.consent.domain.Entry;
import org.linli.registry.consent.domain.Grant;
import org.linli.registry.consent.domain.Signer;

/** A row of {@code consent} of whatever purpose. Written once, never changed. */
@Entity
@Table(name = "consent")
@SuppressWarnings("NullAway.Init")
class LedgerRow {

    /** Place of the signer's name, the same for rows about relatives, which the residents' feature writes. */
    static final String SIGNER = "resident|consent_signer";

    static final String AGENT = "consent|agent";

    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long position;

    @Column(name = "resident_id")
    UUID residentId;

    String purpose;

    @Nullable
    String subject;

    @Enumerated(EnumType.STRING)
    Entry.Event event;

    @Nullable
    String relation;

    @Nullable
    String level;

    @Nullable
    Instant until;

    @Enumerated(EnumType.STRING)
    @Column(name = "signer_kind")
    Signer.Kind signerKind;

    @Column(name = "signer_sealed")
    String signerSealed;

    @Column(name = "agent_sealed")
    @Nullable
    String agentSealed;

    @Column(name = "text_version")
    String textVersion;

    String channel;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** The JSON inside {@code agent_sealed}. */
    record SealedAgent(@Nullable String relation, @Nullable String proof) {}

    final Entry open(String signer, @Nullable SealedAgent agent) {
        return new Entry(
                id,
                position,
                event,
                new Grant(
                        purpose,
                        textVersion,
                        channel,
                        new Signer(
                                signerKind,
                                signer,
                                agent == null ? null : agent.relation(),
                                agent == null ? null : agent.proof()),
                        until),
                subject == null
                        ? null
                        : new Entry.Relative(subject, Objects.requireNonNull(relation), Objects.requireNonNull(level)),
                recordedBy,
                recordedAt);
    }
}
