package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.IncidentOrder;
import org.linli.emergency.incident.application.IncidentOrder.Answer;
import org.linli.emergency.incident.application.IncidentOrder.Refused;
import org.linli.emergency.incident.application.IncidentOrders;
import org.linli.emergency.incident.domain.OrderWish;
import org.linli.kernel.ResidentId;

/** {@link IncidentOrders} in table {@code incident_order}. */
@ApplicationScoped
class SqlIncidentOrders implements IncidentOrders {

    private static final String OF = "from IncidentOrderRow where incidentId = :incident order by askedAt, orderId";
    private static final String UNANSWERED = "from IncidentOrderRow where orderId = :order and answeredAt is null";

    @Override
    public Uni<Void> add(IncidentOrder order) {
        OrderWish wish = order.wish();
        IncidentOrderRow row = new IncidentOrderRow();
        row.orderId = wish.order();
        row.incidentId = order.incident().value();
        row.residentId = wish.resident().value();
        row.itemCode = wish.item();
        row.windowStart = wish.start();
        row.windowEnd = wish.end();
        row.urgency = wish.urgency();
        row.funding = wish.funding();
        row.askedBy = wish.asker().subject();
        row.askedByRole = wish.asker().role();
        row.area = wish.asker().area();
        row.askedAt = order.askedAt();
        return Panache.getSession().chain(session -> session.persist(row));
    }

    @Override
    public Uni<List<IncidentOrder>> of(IncidentId incident) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF, IncidentOrderRow.class)
                        .setParameter("incident", incident.value())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlIncidentOrders::read).toList());
    }

    @Override
    public Uni<Optional<IncidentId>> answered(UUID order, Answer answer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(UNANSWERED, IncidentOrderRow.class)
                        .setParameter("order", order)
                        .getResultList()
                        .map(rows -> rows.stream().findFirst())
                        .invoke(found -> found.ifPresent(row -> write(answer, row)))
                        .map(found -> found.map(row -> new IncidentId(row.incidentId))));
    }

    private static void write(Answer answer, IncidentOrderRow row) {
        row.answeredAt = answer.at();
        row.refusalCode = answer.refused().map(Refused::code).orElse(null);
        row.refusalDetail = answer.refused().map(Refused::detail).orElse(null);
    }

    private static IncidentOrder read(IncidentOrderRow row) {
        Optional<Refused> refused =
                Optional.ofNullable(row.refusalCode).map(code -> new Refused(code, Stored.required(row.refusalDetail)));
        Optional<Instant> answered = Optional.ofNullable(row.answeredAt);
        return new IncidentOrder(
                new IncidentId(row.incidentId),
                new OrderWish(
                        row.orderId,
                        new ResidentId(row.residentId),
                        row.itemCode,
                        row.windowStart,
                        row.windowEnd,
                        row.urgency,
                        row.funding,
                        new OrderWish.Asker(row.askedBy, row.askedByRole, row.area)),
                row.askedAt,
                answered.map(at -> new Answer(refused, at)));
    }
}
