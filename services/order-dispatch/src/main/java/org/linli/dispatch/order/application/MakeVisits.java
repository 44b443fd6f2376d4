package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.DispatchConfig;
import org.linli.dispatch.order.domain.ArrivalClaim;
import org.linli.dispatch.order.domain.ArrivalRules;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.InService;
import org.linli.dispatch.order.domain.PhoneTime;
import org.linli.dispatch.order.domain.Photo;
import org.linli.dispatch.order.domain.Proof;
import org.linli.dispatch.order.domain.ProofId;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Step;
import org.linli.dispatch.order.domain.UnderWay;
import org.linli.dispatch.order.domain.Waiting;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/**
 * Caregivers set off, check in and check out. What is wrong with the visit (given to somebody else, checked in before)
 * is said before what is wrong with the version.
 */
@ApplicationScoped
@UnitOfWork
public class MakeVisits {

    private final Orders orders;
    private final Directory directory;
    private final Photos photos;
    private final Recorder recorder;
    private final ArrivalRules arrivals;
    private final Ids ids;
    private final Clock clock;

    MakeVisits(
            Orders orders,
            Directory directory,
            Photos photos,
            Recorder recorder,
            DispatchConfig config,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.directory = directory;
        this.photos = photos;
        this.recorder = recorder;
        this.arrivals =
                new ArrivalRules(config.checkIn().radiusM(), config.checkIn().tolerance());
        this.ids = ids;
        this.clock = clock;
    }

    /** The caregiver sets off. */
    public Uni<Versioned> depart(VisitCommand command) {
        return orders.take(command.order(), command.by().scope())
                .map(found -> departed(underWay(found.order()), command))
                .chain(step -> recorder.record(step, command.by().actor()));
    }

    /** The caregiver is at the door; the point is turned into metres and forgotten. */
    public Uni<Versioned> checkIn(CheckIn command) {
        VisitCommand visit = command.visit();
        return orders.take(visit.order(), visit.by().scope())
                .map(found -> underWay(found.order()))
                .chain(order -> directory.home(order.request().resident()).map(home -> arrived(order, home, command)))
                .chain(step -> recorder.record(step, visit.by().actor()));
    }

    /** The caregiver leaves with proof. */
    public Uni<Versioned> checkOut(CheckOut command) {
        VisitCommand visit = command.visit();
        return orders.take(visit.order(), visit.by().scope())
                .map(found -> underWay(found.order()))
                .chain(order -> photos.of(visit.order(), command.allPhotos()).map(known -> left(order, known, command)))
                .chain(step -> recorder.record(step, visit.by().actor()));
    }

    private Step<UnderWay> departed(UnderWay order, VisitCommand command) {
        Step<UnderWay> step = order.depart(command.caregiver(), time(command));
        requireSeen(order, command);
        return step;
    }

    private Step<InService> arrived(UnderWay order, GeoPoint home, CheckIn command) {
        VisitCommand visit = command.visit();
        int metres = Math.toIntExact(Math.round(home.metresTo(command.point())));
        ArrivalClaim claim = new ArrivalClaim(time(visit), metres, command.accuracyMetres(), command.reason());
        Step<InService> step = order.checkIn(visit.caregiver(), claim, arrivals);
        requireSeen(order, visit);
        return step;
    }

    private Step<ServiceOrder> left(UnderWay order, List<Photo> known, CheckOut command) {
        VisitCommand visit = command.visit();
        order.visit(visit.caregiver());
        if (known.size() < command.allPhotos().size()) {
            throw Refusal.ofField(
                    DispatchError.PHOTO_UNKNOWN,
                    "proof.photoIds",
                    "a photo was not uploaded for this order\nMaybe upload it first.");
        }
        boolean doubtful = known.stream().anyMatch(Photo::usedElsewhere);
        Proof proof = new Proof(
                new ProofId(ids.next()), time(visit), command.photos(), command.signature(), command.note(), doubtful);
        Step<ServiceOrder> step = order.as(InService.class, DispatchError.NOT_CHECKED_IN)
                .checkOut(visit.caregiver(), proof, clock.instant());
        requireSeen(order, visit);
        return step;
    }

    private Instant time(VisitCommand command) {
        Instant now = clock.instant();
        Optional<Instant> claimed = command.at();
        return claimed.map(at -> PhoneTime.require(at, now)).orElse(now);
    }

    private static UnderWay underWay(ServiceOrder order) {
        return order.as(
                UnderWay.class, order instanceof Waiting ? DispatchError.VISIT_REASSIGNED : DispatchError.ORDER_ENDED);
    }

    private static void requireSeen(UnderWay order, VisitCommand command) {
        Versioned.requireSeen(command.seen(), order.visit(command.caregiver()).version());
    }
}
