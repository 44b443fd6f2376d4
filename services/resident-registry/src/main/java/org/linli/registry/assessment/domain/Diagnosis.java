package org.linli.registry.assessment.domain;

/**
 * A diagnosis that somebody else made.
 *
 * @param code ICD-10 code such as {@code F00.1}
 * @param byPsychiatrist made by a psychiatrist
 */
public record Diagnosis(String code, boolean byPsychiatrist) {

    private static final String ICD_10 = "[A-Z]\\d{2}(\\.[0-9x]{1,3}(x\\d{3})?)?[*+†]?";

    /** Throws {@link IllegalArgumentException} when the code does not look like one of ICD-10. */
    public Diagnosis {
        if (!code.matches(ICD_10)) {
            throw new IllegalArgumentException("must be an ICD-10 code such as F00.1");
        }
    }

    /** Chapter letter and two digits, such as {@code F00}. */
    String category() {
        return code.substring(0, 3);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Diagnosis[***]";
    }
}
