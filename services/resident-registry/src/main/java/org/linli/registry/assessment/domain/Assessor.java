package org.linli.registry.assessment.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who assesses (评估人员).
 *
 * @param subject token subject, null for somebody without an account
 * @param name name
 * @param qualification code of the qualification
 */
public record Assessor(@Nullable String subject, String name, String qualification) {

    /** Whether it can be one and the same person: the same account, or the same name where an account is missing. */
    boolean mayBe(Assessor other) {
        return (subject != null && other.subject != null) ? subject.equals(other.subject) : name.equals(other.name);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Assessor[***]";
    }
}
