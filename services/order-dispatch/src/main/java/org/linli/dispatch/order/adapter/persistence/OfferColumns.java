package org.linli.dispatch.order.adapter.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.dispatch.order.domain.Candidate;
import org.linli.dispatch.order.domain.ClosedOffer;
import org.linli.dispatch.order.domain.ClosedOffer.Closing;
import org.linli.dispatch.order.domain.DeclineReason;
import org.linli.dispatch.order.domain.Offer;
import org.linli.dispatch.order.domain.OfferId;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;

/** Offers to and from their rows. */
final class OfferColumns {

    static final String OPEN = "OPEN";

    private OfferColumns() {}

    static List<ClosedOffer> closed(List<OfferRow> rows) {
        return rows.stream()
                .filter(row -> !row.state.equals(OPEN))
                .map(OfferColumns::closed)
                .toList();
    }

    static Offer open(List<OfferRow> rows) {
        return rows.stream()
                .filter(row -> row.state.equals(OPEN))
                .map(OfferColumns::offer)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an offered order has no open offer"));
    }

    static OfferRow row(OrderId order, Offer offer) {
        OfferRow row = new OfferRow();
        row.id = offer.id().value();
        row.orderId = order.value();
        row.providerId = offer.provider().value();
        row.rank = offer.candidate().rank();
        row.crew = offer.candidate().crew().stream().map(CaregiverId::value).toArray(UUID[]::new);
        row.travelMinutes = offer.candidate().minutes();
        row.travelMetres = offer.candidate().metres();
        row.facilityId = offer.candidate().facility().map(FacilityId::value).orElse(null);
        row.offeredAt = offer.offeredAt();
        row.expiresAt = offer.expiresAt();
        row.state = OPEN;
        return row;
    }

    static OfferRow row(OrderId order, ClosedOffer closed) {
        OfferRow row = row(order, closed.offer());
        row.closedAt = closed.at();
        switch (closed.closing()) {
            case Closing.Accepted accepted -> row.state = "ACCEPTED";
            case Closing.Expired expired -> row.state = "EXPIRED";
            case Closing.Withdrawn withdrawn -> row.state = "WITHDRAWN";
            case Closing.Declined declined -> {
                row.state = "DECLINED";
                row.declineReason = declined.reason().name();
                row.declineText = declined.text().orElse(null);
            }
        }
        return row;
    }

    private static ClosedOffer closed(OfferRow row) {
        Closing closing = switch (row.state) {
            case "ACCEPTED" -> new Closing.Accepted();
            case "EXPIRED" -> new Closing.Expired();
            case "WITHDRAWN" -> new Closing.Withdrawn();
            case "DECLINED" ->
                new Closing.Declined(
                        DeclineReason.valueOf(Stored.required(row.declineReason)),
                        Optional.ofNullable(row.declineText));
            default -> throw new IllegalStateException("unknown state of an offer: " + row.state);
        };
        return new ClosedOffer(offer(row), closing, Stored.required(row.closedAt));
    }

    private static Offer offer(OfferRow row) {
        List<CaregiverId> crew = Arrays.stream(row.crew).map(CaregiverId::new).toList();
        return new Offer(
                new OfferId(row.id),
                new Candidate(
                        row.rank,
                        new ProviderId(row.providerId),
                        crew,
                        row.travelMinutes,
                        row.travelMetres,
                        Optional.ofNullable(row.facilityId).map(FacilityId::new)),
                row.offeredAt,
                row.expiresAt);
    }
}
