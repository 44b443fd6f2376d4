package org.linli.dispatch.order.adapter.persistence;

import org.linli.dispatch.order.application.Mark;

/** Places in sorted lists, as {@link SqlOrderQueries} sorts them. */
final class Marks {

    private Marks() {}

    static Mark inQueue(OrderRows rows) {
        int group = rows.order().urgency.equals("URGENT") ? 0 : 1;
        return new Mark(group, Stored.required(rows.order().queuedAt), rows.order().id);
    }

    static Mark amongOffers(OrderRows rows) {
        return new Mark(0, OfferColumns.open(rows.offers()).expiresAt(), rows.order().id);
    }

    static Mark amongVisits(OrderRows rows) {
        return new Mark(0, Stored.required(rows.order().plannedStart), rows.order().id);
    }
}
