package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.CheckOut;
import org.linli.dispatch.order.application.VisitCommand;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.dispatch.order.domain.Signature;
import org.linli.kernel.Refusal;

/** Leaving with proof. */
public record CheckOutBody(
        @Nullable Instant at,
        @NotNull(message = "is required") @Valid ProofBody proof,

        @Size(max = 500, message = "has at most 500 characters") @Nullable
        String note) {

    /** Photos uploaded before, and a signature or why there is none. */
    public record ProofBody(
            @Size(max = 10, message = "has at most ten photos") @Nullable
            List<@NotNull(message = "is an id") UUID> photoIds,

            @NotNull(message = "is required") @Valid SignatureBody signature) {}

    /** {@code signed} with the photo of the signature, or not signed with a reason. */
    public record SignatureBody(
            boolean signed,
            @Nullable UUID photoId,

            @Size(max = 200, message = "has at most 200 characters") @Nullable
            String cannotSignReason) {

        Signature signature() {
            return signed
                    ? new Signature.Signed(new PhotoId(Optional.ofNullable(photoId)
                            .orElseThrow(() -> missing("photoId", "a signature needs its uploaded image"))))
                    : new Signature.CannotSign(Given.text(cannotSignReason)
                            .orElseThrow(() -> missing("cannotSignReason", "without a signature a reason is needed")));
        }

        private static Refusal missing(String field, String message) {
            return Refusal.ofField(DispatchError.PROOF_REQUIRED, "proof.signature." + field, message);
        }
    }

    CheckOut command(VisitCommand visit) {
        ProofBody given = proof;
        return new CheckOut(
                visit,
                Given.list(given.photoIds()).stream().map(PhotoId::new).toList(),
                given.signature().signature(),
                Given.text(note));
    }
}
