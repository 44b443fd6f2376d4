package org.linli.dispatch.order.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.adapter.rest.OrderView.ExceptionView;
import org.linli.dispatch.order.adapter.rest.OrderView.ProofView;
import org.linli.dispatch.order.adapter.rest.OrderView.VisitView;
import org.linli.dispatch.order.domain.Arrival;
import org.linli.dispatch.order.domain.Assignment;
import org.linli.dispatch.order.domain.ExceptionReport;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.dispatch.order.domain.Proof;
import org.linli.dispatch.order.domain.Signature;
import org.linli.dispatch.order.domain.Visit;
import org.linli.kernel.CaregiverId;

/** Shapes visits and exceptions for callers. */
final class VisitViews {

    private VisitViews() {}

    static List<VisitView> views(Assignment assignment) {
        return assignment.visits().stream().map(VisitViews::view).toList();
    }

    static VisitView view(Visit visit) {
        return switch (visit) {
            case Visit.Planned planned -> view(planned, "PLANNED", Optional.empty(), null, null);
            case Visit.EnRoute gone -> view(gone, "EN_ROUTE", Optional.of(gone.departedAt()), null, null);
            case Visit.CheckedIn inside -> view(inside, "CHECKED_IN", inside.departedAt(), inside.arrival(), null);
            case Visit.CheckedOut left ->
                view(left, "CHECKED_OUT", left.departedAt(), left.arrival(), proof(left.proof(), left.minutes()));
        };
    }

    static ExceptionView view(ExceptionReport report) {
        return new ExceptionView(
                report.id().value(),
                report.caregiver().map(CaregiverId::value).orElse(null),
                report.kind().name(),
                report.text().orElse(null),
                report.at(),
                report.ruling().map(ruling -> ruling.decision().name()).orElse(null),
                report.ruling().map(ExceptionReport.Ruling::reason).orElse(null));
    }

    private static VisitView view(
            Visit visit,
            String state,
            Optional<Instant> departed,
            @Nullable Arrival arrival,
            @Nullable ProofViewAt proof) {
        return new VisitView(
                visit.caregiver().value(),
                visit.version(),
                state,
                departed.orElse(null),
                arrival == null ? null : arrival.at(),
                arrival == null ? null : arrival.metres(),
                arrival == null
                        ? List.of()
                        : arrival.flags().stream().map(Enum::name).sorted().toList(),
                arrival == null ? null : arrival.reason().orElse(null),
                proof == null ? null : proof.at(),
                proof == null ? null : proof.view());
    }

    private record ProofViewAt(Instant at, ProofView view) {}

    private static ProofViewAt proof(Proof proof, int minutes) {
        @Nullable UUID image = proof.signature() instanceof Signature.Signed(PhotoId photo) ? photo.value() : null;
        @Nullable String why = proof.signature() instanceof Signature.CannotSign(String reason) ? reason : null;
        return new ProofViewAt(
                proof.at(),
                new ProofView(
                        proof.id().value(),
                        proof.photos().stream().map(PhotoId::value).toList(),
                        image != null,
                        image,
                        why,
                        proof.note().orElse(null),
                        proof.doubtful(),
                        minutes));
    }
}
