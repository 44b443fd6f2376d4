package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.dispatch.order.application.Directory.Parties;
import org.linli.dispatch.order.domain.Accepted;
import org.linli.dispatch.order.domain.Crew;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.OfferId;
import org.linli.dispatch.order.domain.Offered;
import org.linli.dispatch.order.domain.Step;
import org.linli.dispatch.order.domain.Visit;
import org.linli.dispatch.order.domain.VisitId;
import org.linli.kernel.CommonError;
import org.linli.kernel.FacilityId;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** Providers answer their offers. */
@ApplicationScoped
@UnitOfWork
public class AnswerOffers {

    private final Orders orders;
    private final Directory directory;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    AnswerOffers(Orders orders, Directory directory, Recorder recorder, Ids ids, Clock clock) {
        this.orders = orders;
        this.directory = directory;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** The provider takes the order with this crew, all or nothing; an offer past its expiry but still open counts. */
    public Uni<Versioned> accept(AcceptOffer command) {
        return orders.take(command.order(), command.by().scope())
                .map(order -> openOffer(order, command.by(), command.seen()))
                .chain(offered -> decided(offered, command))
                .chain(step -> recorder.record(step, command.by().actor()));
    }

    /** The provider refuses: the next candidate is asked, or the order is queued. */
    public Uni<Versioned> decline(DeclineOffer command) {
        return orders.take(command.order(), command.by().scope())
                .map(order -> openOffer(order, command.by(), command.seen()))
                .map(offered ->
                        offered.decline(command.reason(), command.text(), new OfferId(ids.next()), clock.instant()))
                .chain(step -> recorder.record(step, command.by().actor()));
    }

    private Uni<Step<Accepted>> decided(Offered offered, AcceptOffer command) {
        return offered.offer()
                .candidate()
                .facility()
                .map(facility -> atFacility(offered, facility, command))
                .orElseGet(() -> parties(offered, command).map(parties -> decide(offered, parties, command)));
    }

    private Uni<Step<Accepted>> atFacility(Offered offered, FacilityId facility, AcceptOffer command) {
        if (!command.crew().isEmpty()) {
            throw Refusal.ofField(DispatchError.AT_FACILITY, "crew", "the resident comes to the facility: name nobody");
        }
        return directory
                .provider(offered.offer().provider())
                .invoke(provider -> provider.requireContractFor(offered.request()))
                .chain(() -> directory.facility(facility))
                .map(place -> {
                    Instant at = clock.instant();
                    return offered.acceptAt(place, start(offered, command, at), at);
                });
    }

    private static Instant start(Offered offered, AcceptOffer command, Instant at) {
        return command.plannedStart().orElseGet(() -> offered.earliestStart(at));
    }

    private Uni<Parties> parties(Offered offered, AcceptOffer command) {
        return directory.parties(offered.request().resident(), offered.offer().provider(), command.crew());
    }

    private Step<Accepted> decide(Offered offered, Parties parties, AcceptOffer command) {
        Instant at = clock.instant();
        if (command.crew().isEmpty()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "crew", "names at least one caregiver");
        }
        parties.provider().requireContractFor(offered.request());
        Crew crew = new Crew(parties.caregivers())
                .require(Crew.Task.of(
                        offered.request(),
                        offered.offer().provider(),
                        parties.resident().sex(),
                        at));
        return offered.accept(visits(crew, offered), start(offered, command, at), at);
    }

    private List<Visit.Planned> visits(Crew crew, Offered offered) {
        long version = offered.dossier().visitVersion() + 1;
        return crew.members().stream()
                .map(member -> new Visit.Planned(new VisitId(ids.next()), member.id(), version))
                .toList();
    }

    private static Offered openOffer(Versioned order, By by, long seen) {
        Offered offered = order.as(Offered.class, DispatchError.OFFER_NOT_OPEN);
        if (!(by.scope() instanceof Scope.OfProvider(var caller))
                || !offered.offer().provider().value().equals(caller)) {
            throw Refusal.of(DispatchError.OFFER_NOT_OPEN, "this order is no longer offered to you");
        }
        order.seen(seen);
        return offered;
    }
}
