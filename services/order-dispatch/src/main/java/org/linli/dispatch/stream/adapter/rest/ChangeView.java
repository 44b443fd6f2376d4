package org.linli.dispatch.stream.adapter.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.stream.application.OrderChange;

/**
 * A change as phones get it; they read the order, offer or visit again for more.
 *
 * @param orderId the order
 * @param type type of the event
 * @param at when it happened
 * @param gone it is no longer the caller's; then state and version are absent
 * @param state state of the order by now
 * @param version version of the order by now
 */
public record ChangeView(
        UUID orderId,
        String type,
        Instant at,
        boolean gone,
        @Nullable String state,
        @Nullable Long version) {

    static ChangeView of(OrderChange change, boolean gone) {
        return new ChangeView(
                change.order(),
                change.type(),
                change.at(),
                gone,
                gone ? null : change.state(),
                gone ? null : change.version());
    }
}
