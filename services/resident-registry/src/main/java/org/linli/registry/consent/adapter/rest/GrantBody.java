package org.linli.registry.consent.adapter.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.consent.application.ConsentTexts;
import org.linli.registry.consent.domain.Channel;
import org.linli.registry.consent.domain.Grant;
import org.linli.registry.consent.domain.Signer;
import org.linli.registry.domain.Form;

/** A consent as it was signed. */
@Schema(name = "ConsentGrant")
record GrantBody(
        @Schema(description = "code of GET /consent-texts, not RELATIVE_ACCESS", required = true) @Nullable
        String purpose,

        @Schema(required = true) @Nullable String textVersion,

        @Schema(type = SchemaType.STRING, implementation = Channel.class, required = true) @Nullable
        String channel,

        @Schema(required = true) @Nullable SignerBody signer,

        @Schema(description = "instant at which it ends by itself") @Nullable
        String until) {

    private static final int WORD = 40;
    private static final int PROOF = 100;

    /** Who signed; an agent with relation and proof. */
    @Schema(name = "ConsentSigner")
    record SignerBody(
            @Schema(type = SchemaType.STRING, implementation = Signer.Kind.class, required = true) @Nullable
            String kind,

            @Schema(required = true) @Nullable String name,
            @Nullable String relation,

            @Schema(description = "what shows that the agent may sign") @Nullable
            String proof) {

        @Nullable
        Signer read(Form form) {
            Signer.Kind who = form.requiredWord("signer.kind", kind, Signer.Kind.class);
            String readName = form.requiredText("signer.name", name, WORD);
            boolean agent = who == Signer.Kind.AGENT;
            String readRelation = agent
                    ? form.requiredText("signer.relation", relation, WORD)
                    : form.text("signer.relation", relation, WORD);
            String readProof =
                    agent ? form.requiredText("signer.proof", proof, PROOF) : form.text("signer.proof", proof, PROOF);
            return who == null || readName == null ? null : new Signer(who, readName, readRelation, readProof);
        }

        /** Shows no personal data, so that none slips into a log. */
        @Override
        public String toString() {
            return "SignerBody[***]";
        }
    }

    Grant read(Instant now) {
        Form form = new Form();
        String what = form.requiredText("purpose", purpose, WORD);
        if (ConsentTexts.RELATIVE_ACCESS.equals(what)) {
            form.wrong("purpose", "is given for one relative at a time, at relatives/{sub}");
        }
        String version = form.requiredText("textVersion", textVersion, WORD);
        Channel how = form.requiredWord("channel", channel, Channel.class);
        Instant end = form.value("until", until, text -> end(text, now));
        Signer who = null;
        if (signer == null) {
            form.wrong("signer", "is missing");
        } else {
            who = signer.read(form);
        }
        form.refuseIfWrong();
        return new Grant(
                Objects.requireNonNull(what),
                Objects.requireNonNull(version),
                Objects.requireNonNull(how).name(),
                Objects.requireNonNull(who),
                end);
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
        return "GrantBody[***]";
    }
}
