package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.dispatch.DispatchConfig;
import org.linli.dispatch.order.domain.CatalogueItem;
import org.linli.dispatch.order.domain.ItemTerms;
import org.linli.dispatch.order.domain.Matching;
import org.linli.dispatch.order.domain.Request;
import org.linli.dispatch.order.domain.RequestRules;
import org.linli.dispatch.order.domain.Resident;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Step;
import org.linli.dispatch.order.domain.Urgency;
import org.linli.kernel.CommonError;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** Takes orders: requested, funded and put to matching in one go. */
@ApplicationScoped
@UnitOfWork
public class RequestOrders {

    private final Directory directory;
    private final Recorder recorder;
    private final Questions questions;
    private final DispatchConfig config;
    private final Ids ids;
    private final Clock clock;

    RequestOrders(
            Directory directory, Recorder recorder, Questions questions, DispatchConfig config, Ids ids, Clock clock) {
        this.directory = directory;
        this.recorder = recorder;
        this.questions = questions;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the order and asks matching for candidates. */
    public Uni<Versioned> request(RequestOrder command) {
        return request(new OrderId(ids.next()), command);
    }

    /** The same for an order whose id somebody has chosen already. */
    Uni<Versioned> request(OrderId id, RequestOrder command) {
        return directory
                .hold(command.resident())
                .chain(resident -> directory.item(command.item()).map(item -> decide(id, command, resident, item)))
                .chain(step -> recorder.record(step, command.by().actor()));
    }

    private Step<Matching> decide(OrderId id, RequestOrder command, Resident resident, CatalogueItem item) {
        Instant at = clock.instant();
        requireAllowed(resident, command.by().scope(), at);
        RequestRules.requirePossible(command.window(), at);
        RequestRules.requireServable(resident);
        ItemTerms terms = RequestRules.requireTerms(item, command.window());
        RequestRules.requireCircleToWalk(terms, command.circleMinutes());
        Request request = new Request(
                resident.id(),
                resident.division(),
                terms,
                command.window(),
                command.urgency(),
                command.funding(),
                command.channel(),
                command.answerWithin().orElseGet(() -> answerWithin(command.urgency())),
                command.note(),
                command.excluded(),
                command.by().actor().subject(),
                at,
                command.circleMinutes());
        return ServiceOrder.request(id, request, at)
                .then(requested -> requested.fund(at))
                .then(funded -> funded.askMatching(questions.next(at), at));
    }

    private Duration answerWithin(Urgency urgency) {
        return switch (urgency) {
            case PLANNED -> config.offers().answerWithinPlanned();
            case URGENT -> config.offers().answerWithinUrgent();
        };
    }

    private static void requireAllowed(Resident resident, Scope scope, Instant at) {
        boolean allowed = switch (scope) {
            case Scope.Area area -> resident.division().value().startsWith(area.divisionPrefix());
            case Scope.OfResident own -> resident.accounts().contains(own.subject());
            case Scope.OfRelative relative -> resident.sharesOrdersWith(relative.subject(), at);
            case Scope.OfProvider provider -> false;
            case Scope.OfCaregiver caregiver -> false;
        };
        if (!allowed) {
            throw Refusal.ofField(CommonError.NOT_FOUND, "residentId", "no such resident");
        }
    }
}
