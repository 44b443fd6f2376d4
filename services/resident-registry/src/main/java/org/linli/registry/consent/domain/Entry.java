package org.linli.registry.consent.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger: one giving or withdrawing.
 *
 * @param id the line
 * @param position its place in the ledger
 * @param event what happened
 * @param grant what was given or withdrawn
 * @param relative whom it is about, null unless the purpose is a relative's access
 * @param recordedBy token subject
 * @param recordedAt when
 */
public record Entry(
        UUID id,
        long position,
        Event event,
        Grant grant,
        @Nullable Relative relative,
        String recordedBy,
        Instant recordedAt) {

    /** What happened. */
    public enum Event {
        GIVEN,
        WITHDRAWN
    }

    /**
     * A relative with access.
     *
     * @param subject token subject
     * @param relation relation to the resident
     * @param level NOTICES, ORDERS or FULL
     */
    public record Relative(String subject, String relation, String level) {}

    /** Whether both are about the same purpose and the same relative. */
    boolean concernsSameAs(Entry other) {
        return grant.purpose().equals(other.grant.purpose()) && Objects.equals(subject(), other.subject());
    }

    private @Nullable String subject() {
        return relative == null ? null : relative.subject();
    }
}
