package org.linli.registry.consent.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who signed.
 *
 * @param kind the resident or an agent
 * @param name name
 * @param relation an agent's relation to the resident
 * @param proof what shows that the agent may sign, such as a file number
 */
public record Signer(
        Kind kind,
        String name,
        @Nullable String relation,
        @Nullable String proof) {

    /** Who signs. */
    public enum Kind {
        SELF,
        AGENT
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Signer[***]";
    }
}
