package org.linli.registry.assessment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What backs an assessment; kept elsewhere, known by its hash.
 *
 * @param kind what it is
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param note the assessors' words
 */
public record Evidence(Kind kind, String sha256, @Nullable String note) {

    /** What it is. */
    public enum Kind {
        PAPER_FORM,
        PHOTO,
        RECORDING,
        MEDICAL_RECORD,
        OTHER
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Evidence[***]";
    }
}
