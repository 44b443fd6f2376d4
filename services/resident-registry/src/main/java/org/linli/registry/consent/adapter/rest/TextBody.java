package org.linli.registry.consent.adapter.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.domain.Form;

/** A new version of a text to be signed. */
@Schema(name = "NewConsentText")
record TextBody(
        @Schema(required = true) @Nullable String purpose,
        @Schema(required = true) @Nullable String version,

        @Schema(description = "yyyy-MM-dd", required = true) @Nullable
        String inForceFrom,

        @Schema(description = "at most 20,000 characters", required = true) @Nullable
        String text) {

    private static final int WORD = 40;
    private static final int MOST = 20_000;

    /** What was read. */
    record Read(String purpose, String version, LocalDate inForceFrom, String text) {}

    Read read() {
        Form form = new Form();
        String what = form.requiredText("purpose", purpose, WORD);
        String which = form.requiredValue("version", version, TextBody::version);
        LocalDate from = form.requiredValue("inForceFrom", inForceFrom, TextBody::date);
        if (text == null || text.isBlank() || text.length() > MOST) {
            form.wrong("text", "must have 1 to " + MOST + " characters");
        }
        form.refuseIfWrong();
        return new Read(
                Objects.requireNonNull(what),
                Objects.requireNonNull(which),
                Objects.requireNonNull(from),
                Objects.requireNonNull(text));
    }

    private static String version(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("must be letters, digits, dots and dashes, such as 2027-1");
        }
        return text;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a date such as 2027-01-01", e);
        }
    }
}
