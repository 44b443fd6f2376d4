package org.linli.dispatch.order.domain;

import java.time.Instant;
import org.linli.kernel.ProviderId;

/**
 * The order offered to one provider (派单邀约). It is open until its acceptance or lapse is committed; {@code expiresAt}
 * only tells the sweeper when to try.
 */
public record Offer(OfferId id, Candidate candidate, Instant offeredAt, Instant expiresAt) {

    /** To whom. */
    public ProviderId provider() {
        return candidate.provider();
    }

    /** Whether the sweeper may lapse it. */
    public boolean isExpired(Instant at) {
        return !expiresAt.isAfter(at);
    }
}
