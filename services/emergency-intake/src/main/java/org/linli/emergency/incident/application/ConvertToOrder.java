package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.Actor;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.IncidentOrder.Answer;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.IncidentEvent;
import org.linli.emergency.incident.domain.OrderWish;
import org.linli.emergency.incident.domain.OrderWish.Asker;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/**
 * A call that needs a service and no ambulance becomes an order without anybody typing it again. The wish is stored with the
 * incident and told in the same transaction; order-dispatch places it as soon as it can, and its answer is kept here.
 */
@ApplicationScoped
@UnitOfWork
public class ConvertToOrder {

    private static final Scope EVERYWHERE = new Scope.Area("");

    private final Incidents incidents;
    private final IncidentOrders orders;
    private final ReadIncidents read;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    ConvertToOrder(
            Incidents incidents, IncidentOrders orders, ReadIncidents read, Recorder recorder, Ids ids, Clock clock) {
        this.incidents = incidents;
        this.orders = orders;
        this.read = read;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is wanted, and when the visit is to begin. */
    public record Wanted(String item, TimeWindow window, String urgency, String funding) {

        private boolean isAlready(IncidentOrder order) {
            return order.wish().item().equals(item)
                    && order.wish().start().equals(window.start())
                    && order.answer().flatMap(Answer::refused).isEmpty();
        }
    }

    /** Asks for the order; the one asked for before, when it is the same and was not refused. Closed incidents too. */
    public Uni<IncidentOrder> convert(By by, IncidentId incident, Wanted wanted) {
        return incidents
                .take(incident, by.scope())
                .chain(found -> orders.of(incident)
                        .map(known -> known.stream().filter(wanted::isAlready).findFirst())
                        .chain(same -> same.map(order -> Uni.createFrom().item(order))
                                .orElseGet(() -> ask(by, found.incident(), wanted))));
    }

    private Uni<IncidentOrder> ask(By by, Incident incident, Wanted wanted) {
        Call call = incident.dossier().call();
        Instant at = clock.instant();
        OrderWish wish = new OrderWish(
                ids.next(),
                identified(call),
                wanted.item(),
                wanted.window().start(),
                wanted.window().end(),
                wanted.urgency(),
                wanted.funding(),
                asker(by));
        IncidentOrder order = new IncidentOrder(incident.id(), wish, at, Optional.empty());
        return orders.add(order)
                .chain(() -> recorder.note(new IncidentEvent.OrderAsked(incident.id(), call, wish, at), by.actor()))
                .replaceWith(order);
    }

    private static ResidentId identified(Call call) {
        return call.resident()
                .orElseThrow(() -> Refusal.of(
                        EmergencyError.NOT_IDENTIFIED,
                        "nobody knows whose incident it is\nMaybe identify the resident first."));
    }

    private static Asker asker(By by) {
        if (by.scope() instanceof Scope.Area(String prefix)) {
            return new Asker(by.subject(), by.actor().role(), prefix);
        }
        throw Refusal.of(CommonError.NOT_ALLOWED, "orders are asked for by those who work for an area");
    }

    /** Keeps what became of an order, when it is one of ours. */
    public Uni<Void> answered(UUID order, Answer answer) {
        return orders.answered(order, answer)
                .chain(found -> found.map(incident -> told(incident, order, answer))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> told(IncidentId incident, UUID order, Answer answer) {
        return read.find(incident, EVERYWHERE)
                .map(found -> new IncidentEvent.OrderAnswered(
                        incident,
                        found.incident().dossier().call(),
                        order,
                        answer.refused().map(IncidentOrder.Refused::code),
                        answer.at()))
                .chain(fact -> recorder.note(fact, Actor.SYSTEM));
    }

    /** Orders asked for out of an incident, in order. */
    public Uni<List<IncidentOrder>> of(IncidentId incident, Scope scope) {
        return read.find(incident, scope).chain(() -> orders.of(incident));
    }
}
