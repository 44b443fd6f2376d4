package org.linli.registry.resident.adapter.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.AccessLevel;
import org.linli.registry.resident.domain.Consent;

/** A consent for a relative, as it was signed. */
@Schema(name = "Consent")
record ConsentBody(
        @Schema(description = "such as 女儿", required = true) @Nullable
        String relation,

        @Schema(type = SchemaType.STRING, implementation = AccessLevel.class, required = true) @Nullable
        String level,

        @Schema(description = "instant at which it ends by itself") @Nullable
        String until,

        @Schema(description = "who signed, the resident or the agent", required = true) @Nullable
        String signer,

        @Schema(description = "version of the text that was signed", required = true) @Nullable
        String textVersion,

        @Schema(description = "such as PAPER or APP", required = true) @Nullable
        String channel) {

    private static final int WORD = 40;

    Consent read(String subject, Instant now) {
        Form form = new Form();
        String checked = Subjects.read(form, subject);
        String readRelation = form.requiredText("relation", relation, WORD);
        AccessLevel readLevel = form.requiredWord("level", level, AccessLevel.class);
        Instant end = form.value("until", until, text -> end(text, now));
        String readSigner = form.requiredText("signer", signer, WORD);
        String readVersion = form.requiredText("textVersion", textVersion, WORD);
        String readChannel = form.requiredText("channel", channel, WORD);
        form.refuseIfWrong();
        return new Consent(
                Objects.requireNonNull(checked),
                Objects.requireNonNull(readRelation),
                Objects.requireNonNull(readLevel),
                end,
                Objects.requireNonNull(readSigner),
                Objects.requireNonNull(readVersion),
                Objects.requireNonNull(readChannel));
    }

    private static Instant end(String text, Instant now) {
        Instant end;
        try {
            end = Instant.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be an instant such as 2026-11-23T01:00:00Z", e);
        }
        if (!end.isAfter(now)) {
            throw new IllegalArgumentException("must lie in the future");
        }
        return end;
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "ConsentBody[***]";
    }
}
