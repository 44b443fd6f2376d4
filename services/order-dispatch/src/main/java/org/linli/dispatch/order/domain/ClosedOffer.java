package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;

/** An offer that was answered, or that nobody answered. */
public record ClosedOffer(Offer offer, Closing closing, Instant at) {

    /** How it was closed. */
    public sealed interface Closing {
        /** The provider said yes. */
        record Accepted() implements Closing {}

        /** The provider said no. */
        record Declined(DeclineReason reason, Optional<String> text) implements Closing {}

        /** Nobody answered in time. */
        record Expired() implements Closing {}

        /** We took it back. */
        record Withdrawn() implements Closing {}
    }

    /** Whether the provider is not to be asked again for this order. */
    public boolean isRefused() {
        return closing instanceof Closing.Declined || closing instanceof Closing.Expired;
    }
}
