package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.domain.CancelReason;
import org.linli.dispatch.order.domain.Cancellation;

/** Why an order is cancelled. */
public record CancellationBody(
        @NotNull(
                message =
                        "is required: RESIDENT_WISH, NO_LONGER_NEEDED, DUPLICATE, NO_PROVIDER, RESIDENT_DECEASED, RESIDENT_MOVED_AWAY, RESIDENT_LEFT or OTHER")
        CancelReason reason,

        @Size(max = 200, message = "has at most 200 characters") @Nullable
        String text) {

    Cancellation cancellation() {
        return new Cancellation(reason, Given.text(text));
    }
}
