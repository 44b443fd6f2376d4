package org.linli.registry.audit.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.audit.domain.Finding;
import org.linli.registry.audit.domain.Verification;

/** How far a verification is, and the first thing found wrong; {@code hash} is that of the last link found right. */
@Schema(name = "Verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        UUID id,
        State state,
        long done,
        long total,
        String hash,
        @Nullable Finding finding,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What it has come to. */
    enum State {
        RUNNING,
        INTACT,
        BROKEN
    }

    static VerificationView of(Verification verification) {
        return new VerificationView(
                verification.id(),
                state(verification),
                verification.reached().seq(),
                verification.last(),
                verification.reached().hash(),
                verification.finding(),
                verification.startedAt(),
                verification.finishedAt());
    }

    private static State state(Verification verification) {
        if (verification.finding() != null) {
            return State.BROKEN;
        }
        return verification.finishedAt() == null ? State.RUNNING : State.INTACT;
    }
}
