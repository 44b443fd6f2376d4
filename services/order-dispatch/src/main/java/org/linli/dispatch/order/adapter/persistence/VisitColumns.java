package org.linli.dispatch.order.adapter.persistence;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.dispatch.order.domain.Arrival;
import org.linli.dispatch.order.domain.ArrivalFlag;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.dispatch.order.domain.Proof;
import org.linli.dispatch.order.domain.ProofId;
import org.linli.dispatch.order.domain.Signature;
import org.linli.dispatch.order.domain.Visit;
import org.linli.dispatch.order.domain.VisitId;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;

/** Visits to and from their rows. */
final class VisitColumns {

    private VisitColumns() {}

    static Visit read(VisitRow row) {
        VisitId id = new VisitId(row.id);
        CaregiverId caregiver = new CaregiverId(row.caregiverId);
        return switch (row.state) {
            case "PLANNED" -> new Visit.Planned(id, caregiver, row.version);
            case "EN_ROUTE" -> new Visit.EnRoute(id, caregiver, row.version, Stored.required(row.departedAt));
            case "CHECKED_IN" ->
                new Visit.CheckedIn(id, caregiver, row.version, Optional.ofNullable(row.departedAt), arrival(row));
            case "CHECKED_OUT" ->
                new Visit.CheckedOut(
                        id, caregiver, row.version, Optional.ofNullable(row.departedAt), arrival(row), proof(row));
            default -> throw new IllegalStateException("unknown state of a visit: " + row.state);
        };
    }

    static VisitRow row(OrderId order, Visit visit) {
        VisitRow row = new VisitRow();
        row.id = visit.id().value();
        row.orderId = order.value();
        row.caregiverId = visit.caregiver().value();
        row.version = visit.version();
        row.active = true;
        row.arrivalFlags = new String[0];
        row.photoIds = new UUID[0];
        switch (visit) {
            case Visit.Planned planned -> row.state = "PLANNED";
            case Visit.EnRoute gone -> {
                row.state = "EN_ROUTE";
                row.departedAt = gone.departedAt();
            }
            case Visit.CheckedIn inside -> {
                row.state = "CHECKED_IN";
                row.departedAt = inside.departedAt().orElse(null);
                write(inside.arrival(), row);
            }
            case Visit.CheckedOut left -> {
                row.state = "CHECKED_OUT";
                row.departedAt = left.departedAt().orElse(null);
                write(left.arrival(), row);
                write(left.proof(), row);
            }
        }
        return row;
    }

    private static Arrival arrival(VisitRow row) {
        return new Arrival(
                Stored.required(row.arrivedAt),
                Stored.required(row.arrivalMetres),
                row.arrivalAccuracyMetres == null ? OptionalInt.empty() : OptionalInt.of(row.arrivalAccuracyMetres),
                Arrays.stream(row.arrivalFlags).map(ArrivalFlag::valueOf).collect(Collectors.toSet()),
                Optional.ofNullable(row.arrivalReason));
    }

    private static void write(Arrival arrival, VisitRow row) {
        row.arrivedAt = arrival.at();
        row.arrivalMetres = arrival.metres();
        row.arrivalAccuracyMetres =
                arrival.accuracyMetres().isPresent() ? arrival.accuracyMetres().getAsInt() : null;
        row.arrivalFlags = arrival.flags().stream().map(Enum::name).sorted().toArray(String[]::new);
        row.arrivalReason = arrival.reason().orElse(null);
    }

    private static Proof proof(VisitRow row) {
        Signature signature = row.signaturePhotoId == null
                ? new Signature.CannotSign(Stored.required(row.cannotSignReason))
                : new Signature.Signed(new PhotoId(row.signaturePhotoId));
        return new Proof(
                new ProofId(Stored.required(row.proofId)),
                Stored.required(row.leftAt),
                Arrays.stream(row.photoIds).map(PhotoId::new).toList(),
                signature,
                Optional.ofNullable(row.note),
                row.doubtful);
    }

    private static void write(Proof proof, VisitRow row) {
        row.proofId = proof.id().value();
        row.leftAt = proof.at();
        row.photoIds = proof.photos().stream().map(PhotoId::value).toArray(UUID[]::new);
        row.note = proof.note().orElse(null);
        row.doubtful = proof.doubtful();
        switch (proof.signature()) {
            case Signature.Signed signed ->
                row.signaturePhotoId = signed.image().value();
            case Signature.CannotSign cannot -> row.cannotSignReason = cannot.reason();
        }
    }
}
