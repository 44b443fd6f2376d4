package org.linli.matching.match.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.matching.match.application.OpenRequest;
import org.linli.matching.match.domain.Demand;
import org.linli.matching.match.domain.Urgency;

/** A row of {@code matching_request}. */
@Entity
@Table(name = "matching_request")
@SuppressWarnings("NullAway.Init")
class RequestRow {

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Version
    long version;

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "resident_id")
    UUID residentId;

    String division;

    @Column(name = "item_code")
    String itemCode;

    String urgency;

    @Column(name = "window_start")
    Instant windowStart;

    @Column(name = "window_end")
    Instant windowEnd;

    @Column(name = "excluded_providers")
    UUID[] excludedProviders;

    @Column(name = "excluded_facilities")
    UUID[] excludedFacilities;

    @Column(name = "circle_minutes")
    @Nullable
    Integer circleMinutes;

    String state;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "parked_since")
    @Nullable
    Instant parkedSince;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    boolean isOpen() {
        return state.equals("PENDING") || state.equals("PARKED");
    }

    OpenRequest toOpenRequest() {
        Demand demand = new Demand(
                requestId,
                new OrderId(orderId),
                new ResidentId(residentId),
                new DivisionCode(division),
                itemCode,
                Urgency.valueOf(urgency),
                new TimeWindow(windowStart, windowEnd),
                Arrays.stream(excludedProviders).map(ProviderId::new).collect(Collectors.toSet()),
                Arrays.stream(excludedFacilities).map(FacilityId::new).collect(Collectors.toSet()),
                circleMinutes == null ? OptionalInt.empty() : OptionalInt.of(circleMinutes));
        return new OpenRequest(demand, Optional.ofNullable(parkedSince));
    }
}
