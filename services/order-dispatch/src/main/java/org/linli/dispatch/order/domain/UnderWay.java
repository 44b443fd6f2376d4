package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.Refusal;

/** An order with a crew: its members set off, arrive, and report what is in the way. */
public sealed interface UnderWay extends Unfinished permits Accepted, InService {

    /** Who does it and when. */
    Assignment assignment();

    /** The same state with other contents. */
    UnderWay with(Dossier dossier, Assignment assignment);

    /** A crew member sets off. */
    default Step<UnderWay> depart(CaregiverId caregiver, Instant at) {
        return switch (visit(caregiver)) {
            case Visit.Planned planned ->
                Step.to(
                        changed(planned.depart(nextVersion(), at)),
                        new OrderEvent.VisitEnRoute(id(), assignment().provider(), caregiver, at));
            case Visit.EnRoute there -> throw Refusal.of(DispatchError.ALREADY_EN_ROUTE, "set off before");
            case Visit.CheckedIn there -> throw Refusal.of(DispatchError.ALREADY_CHECKED_IN, "checked in before");
            case Visit.CheckedOut done -> throw Refusal.of(DispatchError.ALREADY_CHECKED_OUT, "checked out before");
        };
    }

    /** A crew member is at the door; refused when that is remarkable and no reason is given. */
    default Step<InService> checkIn(CaregiverId caregiver, ArrivalClaim claim, ArrivalRules rules) {
        return switch (visit(caregiver)) {
            case Visit.Before before -> {
                Arrival arrival = rules.judge(claim, request().window());
                UnderWay arrived = changed(before.checkIn(nextVersion(), arrival));
                yield Step.to(
                        new InService(arrived.dossier(), arrived.assignment()),
                        new OrderEvent.VisitCheckedIn(id(), assignment().provider(), caregiver, arrival));
            }
            case Visit.CheckedIn there -> throw Refusal.of(DispatchError.ALREADY_CHECKED_IN, "checked in before");
            case Visit.CheckedOut done -> throw Refusal.of(DispatchError.ALREADY_CHECKED_OUT, "checked out before");
        };
    }

    /** The resident has come to the facility; at another time than agreed that is flagged, never blocked. */
    default Step<InService> attend(Instant at, ArrivalRules rules) {
        Delivery.AtFacility there = atFacility();
        return switch (there.attendance()) {
            case Attendance.Expected expected -> {
                Attendance.Coming coming = rules.judge(at, request().window());
                UnderWay present = changed(there, expected.arrive(nextVersion(), coming));
                yield Step.to(
                        new InService(present.dossier(), present.assignment()),
                        new OrderEvent.AttendanceBegan(id(), assignment().provider(), there.facility(), coming));
            }
            case Attendance.Present present -> throw Refusal.of(DispatchError.ALREADY_CHECKED_IN, "checked in before");
            case Attendance.Left left -> throw Refusal.of(DispatchError.ALREADY_CHECKED_OUT, "checked out before");
        };
    }

    /** The resident did not come to the facility; refused before the agreed window is over. */
    default Step<Failed> miss(Instant at) {
        if (!(atFacility().attendance() instanceof Attendance.Expected)) {
            throw Refusal.of(DispatchError.ALREADY_CHECKED_IN, "the resident came");
        }
        if (at.isBefore(request().window().end())) {
            throw Refusal.of(
                    DispatchError.TIME_NOT_POSSIBLE,
                    "the resident may still come until " + request().window().end());
        }
        return Step.to(
                new Failed(dossier().withVisitVersion(nextVersion()), ExceptionKind.DID_NOT_COME, at, assignment()),
                ended(VisitOutcome.FAILED, at),
                new OrderEvent.Failed(id(), ExceptionKind.DID_NOT_COME, at));
    }

    /** The facility and the attendance there; refused with {@code NOT_AT_FACILITY} when a crew visits the home. */
    default Delivery.AtFacility atFacility() {
        return switch (assignment().delivery()) {
            case Delivery.AtFacility there -> there;
            case Delivery.AtHome home ->
                throw Refusal.of(DispatchError.NOT_AT_FACILITY, "this service is delivered at the home");
        };
    }

    /** A crew member says that something is in the way. */
    default Step<UnderWay> report(
            ExceptionId exception, CaregiverId caregiver, ExceptionKind kind, Optional<String> text, Instant at) {
        visit(caregiver);
        ExceptionReport report =
                new ExceptionReport(exception, Optional.of(caregiver), kind, text, at, Optional.empty());
        return Step.to(
                excepted(report),
                new OrderEvent.ExceptionReported(id(), assignment().provider(), caregiver, report));
    }

    /** News from elsewhere is in the way: a dispatcher decides, nothing stops by itself. */
    default Step<UnderWay> notice(ExceptionId exception, ExceptionKind kind, Instant at) {
        ExceptionReport report =
                new ExceptionReport(exception, Optional.empty(), kind, Optional.empty(), at, Optional.empty());
        return Step.to(excepted(report), new OrderEvent.ExceptionNoticed(id(), request(), assignment(), report));
    }

    /** A dispatcher decides what comes of an exception. */
    default Step<ServiceOrder> decide(ExceptionId exception, ExceptionDecision decision, String reason, Instant at) {
        ExceptionReport report =
                assignment().exception(exception).decided(new ExceptionReport.Ruling(decision, reason, at));
        return Step.to(
                        excepted(report),
                        new OrderEvent.ExceptionDecided(id(), assignment().provider(), report, decision, at))
                .then(order -> Rulings.follow(order, report, decision, at));
    }

    @Override
    default Step<Cancelled> cancel(Cancellation why, Instant at) {
        return Step.to(
                new Cancelled(dossier().withVisitVersion(nextVersion()), why, at, Optional.of(assignment())),
                ended(VisitOutcome.CANCELLED, at),
                new OrderEvent.Cancelled(id(), why, at));
    }

    /** The visit of a caregiver; refused with {@code VISIT_REASSIGNED} when it is (no longer) hers. */
    default Visit visit(CaregiverId caregiver) {
        if (assignment().delivery() instanceof Delivery.AtFacility) {
            throw Refusal.of(DispatchError.AT_FACILITY, "the resident comes to a facility, nobody visits the home");
        }
        return assignment()
                .visitOf(caregiver)
                .orElseThrow(() -> Refusal.of(
                        DispatchError.VISIT_REASSIGNED,
                        "this visit was given to somebody else or planned anew\nMaybe load your visits again."));
    }

    /** The version of the next change of a visit. */
    default long nextVersion() {
        return dossier().visitVersion() + 1;
    }

    /** The same state with one visit changed. */
    default UnderWay changed(Visit visit) {
        return with(dossier().withVisitVersion(visit.version()), assignment().with(visit));
    }

    /** The same state with the attendance changed. */
    default UnderWay changed(Delivery.AtFacility there, Attendance attendance) {
        return with(
                dossier().withVisitVersion(attendance.version()),
                assignment().with(new Delivery.AtFacility(there.facility(), attendance)));
    }

    /** The same state with one exception added or changed. */
    default UnderWay excepted(ExceptionReport report) {
        return with(dossier().withVisitVersion(nextVersion()), assignment().with(report));
    }

    /** The fact that the visits are over. */
    default OrderEvent ended(VisitOutcome outcome, Instant at) {
        return new OrderEvent.VisitEnded(id(), request(), assignment(), nextVersion(), outcome, at);
    }
}
