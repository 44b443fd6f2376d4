package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.dispatch.DispatchConfig;
import org.linli.dispatch.order.domain.ArrivalRules;
import org.linli.dispatch.order.domain.Attendance;
import org.linli.dispatch.order.domain.AttendanceProof;
import org.linli.dispatch.order.domain.Completed;
import org.linli.dispatch.order.domain.Delivery;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.Evidence;
import org.linli.dispatch.order.domain.InService;
import org.linli.dispatch.order.domain.PhoneTime;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.dispatch.order.domain.ProofId;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Signature;
import org.linli.dispatch.order.domain.Step;
import org.linli.dispatch.order.domain.UnderWay;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** The staff of a facility, or its till, says that a resident came and left. What a till says again changes nothing. */
@ApplicationScoped
@UnitOfWork
public class AttendResidents {

    private final Orders orders;
    private final Photos photos;
    private final Recorder recorder;
    private final ArrivalRules arrivals;
    private final Ids ids;
    private final Clock clock;

    AttendResidents(Orders orders, Photos photos, Recorder recorder, DispatchConfig config, Ids ids, Clock clock) {
        this.orders = orders;
        this.photos = photos;
        this.recorder = recorder;
        this.arrivals =
                new ArrivalRules(config.checkIn().radiusM(), config.checkIn().tolerance());
        this.ids = ids;
        this.clock = clock;
    }

    /** The resident has come. */
    public Uni<Versioned> arrive(AttendanceCommand command) {
        return orders.take(command.order(), command.by().scope())
                .map(found -> underWay(found, command))
                .map(order -> order.attend(time(command), arrivals))
                .chain(step -> recorder.record(step, command.by().actor()));
    }

    /** The resident leaves with proof; a till's sale says at once that she came and that she was served. */
    public Uni<Versioned> leave(LeaveFacility command) {
        AttendanceCommand attendance = command.attendance();
        return orders.take(attendance.order(), attendance.by().scope())
                .chain(found -> isToldBefore(found.order(), command)
                        ? Uni.createFrom().item(found)
                        : requireImage(command)
                                .map(known -> left(underWay(found, attendance), command))
                                .chain(step ->
                                        recorder.record(step, attendance.by().actor())));
    }

    /** The resident did not come. */
    public Uni<Versioned> miss(AttendanceCommand command) {
        return orders.take(command.order(), command.by().scope())
                .map(found -> underWay(found, command).miss(clock.instant()))
                .chain(step -> recorder.record(step, command.by().actor()));
    }

    private Step<Completed> left(UnderWay order, LeaveFacility command) {
        Instant at = time(command.attendance());
        AttendanceProof proof = new AttendanceProof(new ProofId(ids.next()), at, command.evidence(), command.note());
        boolean soldAtOnce = command.evidence() instanceof Evidence.Till
                && order.atFacility().attendance() instanceof Attendance.Expected;
        return soldAtOnce
                ? order.attend(at, arrivals).then(present -> present.leave(proof, clock.instant()))
                : order.as(InService.class, DispatchError.NOT_CHECKED_IN).leave(proof, clock.instant());
    }

    private static boolean isToldBefore(ServiceOrder order, LeaveFacility command) {
        return order instanceof Completed done
                && isStaff(
                        done.assignment().provider().value(),
                        command.attendance().by().scope())
                && command.evidence() instanceof Evidence.Till(String transaction)
                && done.assignment().delivery() instanceof Delivery.AtFacility there
                && there.attendance() instanceof Attendance.Left left
                && left.isProvenBy(transaction);
    }

    private Uni<Boolean> requireImage(LeaveFacility command) {
        return command.evidence() instanceof Evidence.BySignature(Signature.Signed(PhotoId image))
                ? photos.of(command.attendance().order(), List.of(image)).map(known -> {
                    if (known.isEmpty()) {
                        throw Refusal.ofField(
                                DispatchError.PHOTO_UNKNOWN,
                                "proof.signature.photoId",
                                "the image was not uploaded for this order\nMaybe upload it first.");
                    }
                    return true;
                })
                : Uni.createFrom().item(true);
    }

    private Instant time(AttendanceCommand command) {
        Instant now = clock.instant();
        return command.at().map(at -> PhoneTime.require(at, now)).orElse(now);
    }

    private static UnderWay underWay(Versioned found, AttendanceCommand command) {
        UnderWay order = found.as(UnderWay.class, DispatchError.NOT_UNDER_WAY);
        if (!isStaff(order.assignment().provider().value(), command.by().scope())) {
            throw Refusal.of(CommonError.NOT_FOUND, "no such order");
        }
        Versioned.requireSeen(command.seen(), order.atFacility().attendance().version());
        return order;
    }

    /** Taking an order has shown that a caregiver works for the provider; an admin may only have had an offer. */
    private static boolean isStaff(UUID provider, Scope scope) {
        return switch (scope) {
            case Scope.OfProvider own -> own.providerId().equals(provider);
            case Scope.OfCaregiver caregiver -> true;
            case Scope.Area area -> false;
            case Scope.OfResident resident -> false;
            case Scope.OfRelative relative -> false;
        };
    }
}
