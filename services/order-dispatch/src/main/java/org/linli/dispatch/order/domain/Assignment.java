package org.linli.dispatch.order.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CommonError;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.TimeWindow;

/**
 * Who does it and when: the provider that accepted, its crew's visits, and what got in their way.
 *
 * @param offer the offer that was accepted
 * @param provider the provider
 * @param planned planned start and end
 * @param delivery by whose visits, or at which facility
 * @param exceptions reported so far, oldest first
 */
public record Assignment(
        OfferId offer, ProviderId provider, TimeWindow planned, Delivery delivery, List<ExceptionReport> exceptions) {

    public Assignment {
        exceptions = List.copyOf(exceptions);
    }

    /** One visit per crew member; none at a facility. */
    public List<Visit> visits() {
        return switch (delivery) {
            case Delivery.AtHome(List<Visit> visits) -> visits;
            case Delivery.AtFacility facility -> List.of();
        };
    }

    /** The crew. */
    public List<CaregiverId> crew() {
        return visits().stream().map(Visit::caregiver).toList();
    }

    /** The visit of a caregiver. */
    public Optional<Visit> visitOf(CaregiverId caregiver) {
        return visits().stream()
                .filter(visit -> visit.caregiver().equals(caregiver))
                .findFirst();
    }

    /** Whether every crew member has checked out, or the resident has left the facility. */
    public boolean isDone() {
        return delivery.isDone();
    }

    /** Whether somebody should look at it: a flagged visit or an exception. */
    public boolean isFlagged() {
        return !exceptions.isEmpty() || delivery.isFlagged();
    }

    /** One of the exceptions; refused with {@code NOT_FOUND} when there is no such. */
    public ExceptionReport exception(ExceptionId id) {
        return exceptions.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "the order has no such exception"));
    }

    /** What waits for a dispatcher's decision, the oldest first. */
    public Optional<ExceptionReport> undecided() {
        return exceptions.stream()
                .filter(report -> report.ruling().isEmpty())
                .min(Comparator.comparing(ExceptionReport::at));
    }

    /** Whether something of this kind waits for a dispatcher's decision. */
    public boolean isUndecided(ExceptionKind kind) {
        return exceptions.stream()
                .anyMatch(report -> report.kind() == kind && report.ruling().isEmpty());
    }

    /** Whether something of this kind is in the way, or was and has been decided about. */
    public boolean has(ExceptionKind kind) {
        return exceptions.stream().anyMatch(report -> report.kind() == kind);
    }

    Assignment with(Visit changed) {
        List<Visit> all = visits().stream()
                .map(visit -> visit.id().equals(changed.id()) ? changed : visit)
                .toList();
        return new Assignment(offer, provider, planned, new Delivery.AtHome(all), exceptions);
    }

    Assignment with(Delivery changed) {
        return new Assignment(offer, provider, planned, changed, exceptions);
    }

    Assignment with(ExceptionReport changed) {
        List<ExceptionReport> all = new ArrayList<>(exceptions);
        all.removeIf(report -> report.id().equals(changed.id()));
        all.add(changed);
        return new Assignment(offer, provider, planned, delivery, all);
    }
}
