package org.linli.dispatch.order.adapter.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.adapter.rest.OrderView.ItemView;
import org.linli.dispatch.order.adapter.rest.OrderView.OfferView;
import org.linli.dispatch.order.adapter.rest.OrderView.WindowView;

/** An offer as its provider sees it: what, when, roughly where, how far, for how much, until when to answer. */
public record OpenOfferView(
        UUID orderId,
        long version,
        String division,
        ItemView item,
        WindowView window,
        String urgency,
        @Nullable String note,
        OfferView offer) {

    static OpenOfferView of(OrderView order, OfferView offer) {
        return new OpenOfferView(
                order.id(),
                order.version(),
                order.division(),
                order.item(),
                order.window(),
                order.urgency(),
                order.note(),
                offer);
    }
}
