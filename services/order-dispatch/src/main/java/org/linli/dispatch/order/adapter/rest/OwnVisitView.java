package org.linli.dispatch.order.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.adapter.rest.OrderView.ItemView;
import org.linli.dispatch.order.adapter.rest.OrderView.VisitView;
import org.linli.dispatch.order.adapter.rest.OrderView.WindowView;

/** A visit as its caregiver sees it; {@code version} is for {@code If-Match}. Address and door are the registry's. */
public record OwnVisitView(
        UUID orderId,
        String orderState,
        UUID residentId,
        String division,
        ItemView item,
        WindowView window,
        Instant plannedStart,
        Instant plannedEnd,
        @Nullable String note,
        UUID caregiverId,
        long version,
        List<UUID> crew,
        VisitView visit) {

    public OwnVisitView {
        crew = List.copyOf(crew);
    }

    static Optional<OwnVisitView> of(OrderView order, UUID caregiver) {
        var assignment = order.assignment();
        if (assignment == null) {
            return Optional.empty();
        }
        return order.visits().stream()
                .filter(visit -> visit.caregiverId().equals(caregiver))
                .findFirst()
                .map(visit -> new OwnVisitView(
                        order.id(),
                        order.state(),
                        order.residentId(),
                        order.division(),
                        order.item(),
                        order.window(),
                        assignment.plannedStart(),
                        assignment.plannedEnd(),
                        order.note(),
                        caregiver,
                        visit.version(),
                        order.visits().stream().map(VisitView::caregiverId).toList(),
                        visit));
    }
}
