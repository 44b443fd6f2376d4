package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.adapter.rest.CheckOutBody.SignatureBody;
import org.linli.dispatch.order.application.AttendanceCommand;
import org.linli.dispatch.order.application.LeaveFacility;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.Evidence;
import org.linli.kernel.Refusal;

/** The resident leaves the facility, with proof. */
public record AttendanceProofBody(
        @Nullable Instant at,
        @NotNull(message = "is required") @Valid EvidenceBody proof,

        @Size(max = 500, message = "has at most 500 characters") @Nullable
        String note) {

    /** Either the transaction of the till, or a signature or why there is none. */
    public record EvidenceBody(
            @Pattern(regexp = "[\\x21-\\x7e]{1,64}", message = "has 1 to 64 visible characters") @Nullable
            String tillTransactionId,

            @Valid @Nullable SignatureBody signature) {

        Evidence evidence() {
            if ((tillTransactionId == null) == (signature == null)) {
                throw Refusal.ofField(
                        DispatchError.PROOF_REQUIRED, "proof", "needs either a tillTransactionId or a signature");
            }
            return tillTransactionId != null ? new Evidence.Till(tillTransactionId) : signed(signature);
        }

        private static Evidence signed(@Nullable SignatureBody given) {
            if (given == null) {
                throw new IllegalStateException("one of the two was given");
            }
            return new Evidence.BySignature(given.signature());
        }
    }

    LeaveFacility command(AttendanceCommand attendance) {
        return new LeaveFacility(attendance, proof.evidence(), Given.text(note));
    }
}
