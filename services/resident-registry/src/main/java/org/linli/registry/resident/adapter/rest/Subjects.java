package org.linli.registry.resident.adapter.rest;

import org.jspecify.annotations.Nullable;
import org.linli.registry.domain.Form;

/** Token subjects in paths. */
final class Subjects {

    private static final String SUBJECT = "[A-Za-z0-9._:-]{1,64}";

    private Subjects() {}

    static @Nullable String read(Form form, String subject) {
        return form.requiredValue("sub", subject, Subjects::checked);
    }

    private static String checked(String subject) {
        if (!subject.matches(SUBJECT)) {
            throw new IllegalArgumentException("must be the subject of an account, as its token says it");
        }
        return subject;
    }
}
