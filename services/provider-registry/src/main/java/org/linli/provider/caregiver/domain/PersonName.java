package org.linli.provider.caregiver.domain;

import org.linli.kernel.Masking;

/** A person's name. Its text form is masked, so that it cannot slip into a log. */
public record PersonName(String value) {

    public PersonName {
        value = value.strip();
    }

    /** {@code 王*}. */
    public String masked() {
        return Masking.name(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
