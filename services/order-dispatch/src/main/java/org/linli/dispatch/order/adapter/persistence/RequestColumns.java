package org.linli.dispatch.order.adapter.persistence;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.dispatch.order.domain.Channel;
import org.linli.dispatch.order.domain.Funding;
import org.linli.dispatch.order.domain.ItemTerms;
import org.linli.dispatch.order.domain.Place;
import org.linli.dispatch.order.domain.Request;
import org.linli.dispatch.order.domain.SexRule;
import org.linli.dispatch.order.domain.Urgency;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Money;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;

/** The request to and from the columns that never change. */
final class RequestColumns {

    private RequestColumns() {}

    static Request read(OrderRow row) {
        return new Request(
                new ResidentId(row.residentId),
                new DivisionCode(row.division),
                terms(row),
                new TimeWindow(row.windowStart, row.windowEnd),
                Urgency.valueOf(row.urgency),
                Funding.valueOf(row.funding),
                Channel.valueOf(row.channel),
                Duration.ofSeconds(row.answerWithinSeconds),
                Optional.ofNullable(row.note),
                Arrays.stream(row.excludedProviders).map(ProviderId::new).collect(Collectors.toSet()),
                row.orderedBy,
                row.requestedAt,
                row.circleMinutes == null ? OptionalInt.empty() : OptionalInt.of(row.circleMinutes));
    }

    static void write(Request request, OrderRow row) {
        row.residentId = request.resident().value();
        row.division = request.division().value();
        row.windowStart = request.window().start();
        row.windowEnd = request.window().end();
        row.urgency = request.urgency().name();
        row.funding = request.funding().name();
        row.channel = request.channel().name();
        row.answerWithinSeconds = request.answerWithin().toSeconds();
        row.note = request.note().orElse(null);
        row.excludedProviders =
                request.excluded().stream().map(ProviderId::value).toArray(UUID[]::new);
        row.orderedBy = request.orderedBy();
        row.requestedAt = request.at();
        row.circleMinutes =
                request.circleMinutes().isPresent() ? request.circleMinutes().getAsInt() : null;
        write(request.item(), row);
    }

    private static ItemTerms terms(OrderRow row) {
        return new ItemTerms(
                row.itemCode,
                row.itemEdition,
                row.itemKind,
                row.standardMinutes,
                new Money(row.priceFen),
                Optional.ofNullable(row.requiredQualification),
                row.minCrew,
                SexRule.valueOf(row.sexRule),
                Place.valueOf(row.place));
    }

    private static void write(ItemTerms item, OrderRow row) {
        row.itemCode = item.code();
        row.itemEdition = item.edition();
        row.itemKind = item.kind();
        row.standardMinutes = item.standardMinutes();
        row.priceFen = item.price().fen();
        row.requiredQualification = item.qualification().orElse(null);
        row.minCrew = item.minCrew();
        row.sexRule = item.sexRule().name();
        row.place = item.place().name();
    }
}
