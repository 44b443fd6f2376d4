package org.linli.dispatch.order.adapter.persistence;

import java.util.stream.Stream;
import org.linli.dispatch.order.domain.Accepted;
import org.linli.dispatch.order.domain.Assignment;
import org.linli.dispatch.order.domain.Cancelled;
import org.linli.dispatch.order.domain.Completed;
import org.linli.dispatch.order.domain.Delivery;
import org.linli.dispatch.order.domain.Failed;
import org.linli.dispatch.order.domain.Funded;
import org.linli.dispatch.order.domain.InService;
import org.linli.dispatch.order.domain.Matching;
import org.linli.dispatch.order.domain.Offered;
import org.linli.dispatch.order.domain.Queued;
import org.linli.dispatch.order.domain.Requested;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.kernel.OrderId;

/**
 * The rows that belong to an order. Closed offers are written before the open one, since only one may be open at any
 * time.
 */
final class OrderParts {

    private OrderParts() {}

    static Object[] settled(ServiceOrder order) {
        return order.dossier().past().stream()
                .map(closed -> OfferColumns.row(order.id(), closed))
                .toArray();
    }

    static Object[] current(ServiceOrder order) {
        Stream<Object> rows = switch (order) {
            case Offered offered -> Stream.of(OfferColumns.row(order.id(), offered.offer()));
            case Accepted accepted -> parts(order.id(), accepted.assignment());
            case InService inService -> parts(order.id(), inService.assignment());
            case Completed completed -> parts(order.id(), completed.assignment());
            case Failed failed -> parts(order.id(), failed.assignment());
            case Cancelled cancelled ->
                cancelled.assignment().stream().flatMap(assignment -> parts(order.id(), assignment));
            case Requested requested -> Stream.empty();
            case Funded funded -> Stream.empty();
            case Matching matching -> Stream.empty();
            case Queued queued -> Stream.empty();
        };
        return rows.toArray();
    }

    private static Stream<Object> parts(OrderId order, Assignment assignment) {
        Stream<Object> delivery = switch (assignment.delivery()) {
            case Delivery.AtHome home -> home.visits().stream().map(visit -> VisitColumns.row(order, visit));
            case Delivery.AtFacility there -> Stream.of(AttendanceColumns.row(order, there));
        };
        return Stream.concat(
                delivery, assignment.exceptions().stream().map(report -> ExceptionColumns.row(order, report)));
    }
}
