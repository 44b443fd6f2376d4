package org.linli.matching.match.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.matching.match.application.TakeRequests;
import org.linli.matching.match.domain.Demand;
import org.linli.matching.match.domain.Urgency;
import org.linli.messaging.EventConsumer;
import org.linli.messaging.EventHandlers;

/** Takes the questions of order-dispatch. */
@ApplicationScoped
class MatchingRequestConsumer {

    private final EventConsumer events;
    private final EventHandlers handlers;

    MatchingRequestConsumer(EventConsumer events, TakeRequests requests) {
        this.events = events;
        this.handlers =
                EventHandlers.none().on(MatchingRequested.TYPE, asked -> requests.take(demand(asked), asked.at()));
    }

    @Incoming("matching-requests")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        return events.handle("matching.request", message, handlers);
    }

    private static Demand demand(MatchingRequested asked) {
        return new Demand(
                asked.requestId(),
                new OrderId(asked.orderId()),
                new ResidentId(asked.residentId()),
                DivisionCode.parse(asked.division()),
                asked.itemCode(),
                Urgency.valueOf(asked.urgency()),
                new TimeWindow(asked.windowStart(), asked.windowEnd()),
                asked.excludedProviders().stream().map(ProviderId::new).collect(Collectors.toSet()),
                asked.excludedFacilities().stream().map(FacilityId::new).collect(Collectors.toSet()),
                asked.circleMinutes() == null ? OptionalInt.empty() : OptionalInt.of(asked.circleMinutes()));
    }
}
