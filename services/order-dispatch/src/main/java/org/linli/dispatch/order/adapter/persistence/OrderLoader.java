package org.linli.dispatch.order.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.dispatch.order.application.Versioned;

/** Reads orders with what belongs to them: a few statements, however many orders. */
@ApplicationScoped
class OrderLoader {

    private final OrderMapper mapper;

    OrderLoader(OrderMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Orders of a query over {@code service_order o}.
     *
     * @param tail what follows {@code select o.* from service_order o where}
     */
    Uni<List<Versioned>> load(String tail, Map<String, Object> parameters, int limit) {
        return rows(tail, parameters, limit)
                .map(rows -> rows.stream().map(mapper::read).toList());
    }

    Uni<List<OrderRows>> rows(String tail, Map<String, Object> parameters, int limit) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<OrderRow> query =
                    session.createNativeQuery("select o.* from service_order o where " + tail, OrderRow.class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList().chain(orders -> withParts(session, orders));
        });
    }

    Versioned read(OrderRows rows) {
        return mapper.read(rows);
    }

    private static Uni<List<OrderRows>> withParts(Mutiny.Session session, List<OrderRow> orders) {
        List<UUID> all = orders.stream().map(order -> order.id).toList();
        List<UUID> assigned = orders.stream()
                .filter(order -> order.providerId != null)
                .map(order -> order.id)
                .toList();
        List<UUID> attended = orders.stream()
                .filter(order -> order.facilityId != null)
                .map(order -> order.id)
                .toList();
        return children(session, "from OfferRow where orderId in :ids order by id", OfferRow.class, all)
                .chain(offers -> children(
                                session,
                                "from VisitRow where orderId in :ids and active order by id",
                                VisitRow.class,
                                assigned)
                        .chain(visits -> children(
                                        session,
                                        "from ExceptionRow where orderId in :ids order by id",
                                        ExceptionRow.class,
                                        assigned)
                                .chain(exceptions -> children(
                                                session,
                                                "from AttendanceRow where orderId in :ids",
                                                AttendanceRow.class,
                                                attended)
                                        .map(attendances ->
                                                together(orders, offers, visits, exceptions, attendances)))));
    }

    private static List<OrderRows> together(
            List<OrderRow> orders,
            List<OfferRow> offers,
            List<VisitRow> visits,
            List<ExceptionRow> exceptions,
            List<AttendanceRow> attendances) {
        Map<UUID, AttendanceRow> attendanceOf = attendances.stream()
                .collect(Collectors.toMap(attendance -> attendance.orderId, attendance -> attendance));
        Map<UUID, List<OfferRow>> offersOf = grouped(offers, offer -> offer.orderId);
        Map<UUID, List<VisitRow>> visitsOf = grouped(visits, visit -> visit.orderId);
        Map<UUID, List<ExceptionRow>> exceptionsOf = grouped(exceptions, exception -> exception.orderId);
        return orders.stream()
                .map(order -> new OrderRows(
                        order,
                        offersOf.getOrDefault(order.id, List.of()),
                        visitsOf.getOrDefault(order.id, List.of()),
                        exceptionsOf.getOrDefault(order.id, List.of()),
                        Optional.ofNullable(attendanceOf.get(order.id))))
                .toList();
    }

    private static <R> Uni<List<R>> children(Mutiny.Session session, String hql, Class<R> type, List<UUID> orders) {
        return orders.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createQuery(hql, type).setParameter("ids", orders).getResultList();
    }

    private static <R> Map<UUID, List<R>> grouped(List<R> rows, Function<R, UUID> order) {
        return rows.stream().collect(Collectors.groupingBy(order));
    }
}
