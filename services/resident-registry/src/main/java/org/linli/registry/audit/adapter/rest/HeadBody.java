package org.linli.registry.audit.adapter.rest;

import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.audit.domain.Verification;
import org.linli.registry.domain.Form;

/** A head of the chain that was kept outside; both members or none. */
@Schema(name = "KeptHead")
record HeadBody(
        @Schema(description = "number of the last link") @Nullable
        Long seq,

        @Schema(description = "its hash, 64 hexadecimal digits") @Nullable
        String hash) {

    Verification.@Nullable Head read() {
        if (seq == null && hash == null) {
            return null;
        }
        Form form = new Form();
        if (seq == null || seq < 1) {
            form.wrong("seq", "must be the number of a link, from 1");
        }
        String text = form.requiredValue("hash", hash, HeadBody::checked);
        form.refuseIfWrong();
        return new Verification.Head(Objects.requireNonNull(seq), Objects.requireNonNull(text));
    }

    private static String checked(String hash) {
        String text = hash.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("must be 64 hexadecimal digits");
        }
        return text;
    }
}
