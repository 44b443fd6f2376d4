package org.linli.dispatch.order.adapter.persistence;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.dispatch.order.domain.ArrivalFlag;
import org.linli.dispatch.order.domain.Attendance;
import org.linli.dispatch.order.domain.AttendanceProof;
import org.linli.dispatch.order.domain.Delivery;
import org.linli.dispatch.order.domain.Evidence;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.dispatch.order.domain.ProofId;
import org.linli.dispatch.order.domain.Signature;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;

/** Attendances to and from their rows. */
final class AttendanceColumns {

    private AttendanceColumns() {}

    static Delivery.AtFacility read(AttendanceRow row) {
        Attendance attendance = switch (row.state) {
            case "EXPECTED" -> new Attendance.Expected(row.version);
            case "PRESENT" -> new Attendance.Present(row.version, coming(row));
            case "LEFT" -> new Attendance.Left(row.version, coming(row), proof(row));
            default -> throw new IllegalStateException("unknown state of an attendance: " + row.state);
        };
        return new Delivery.AtFacility(new FacilityId(row.facilityId), attendance);
    }

    static AttendanceRow row(OrderId order, Delivery.AtFacility there) {
        AttendanceRow row = new AttendanceRow();
        row.orderId = order.value();
        row.facilityId = there.facility().value();
        row.version = there.attendance().version();
        row.flags = new String[0];
        switch (there.attendance()) {
            case Attendance.Expected expected -> row.state = "EXPECTED";
            case Attendance.Present present -> {
                row.state = "PRESENT";
                write(present.coming(), row);
            }
            case Attendance.Left left -> {
                row.state = "LEFT";
                write(left.coming(), row);
                write(left.proof(), row);
            }
        }
        return row;
    }

    private static Attendance.Coming coming(AttendanceRow row) {
        return new Attendance.Coming(
                Stored.required(row.cameAt),
                Arrays.stream(row.flags).map(ArrivalFlag::valueOf).collect(Collectors.toSet()));
    }

    private static void write(Attendance.Coming coming, AttendanceRow row) {
        row.cameAt = coming.at();
        row.flags = coming.flags().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static AttendanceProof proof(AttendanceRow row) {
        return new AttendanceProof(
                new ProofId(Stored.required(row.proofId)),
                Stored.required(row.leftAt),
                evidence(row),
                Optional.ofNullable(row.note));
    }

    private static Evidence evidence(AttendanceRow row) {
        if (row.tillTransaction != null) {
            return new Evidence.Till(row.tillTransaction);
        }
        return new Evidence.BySignature(
                row.signaturePhotoId == null
                        ? new Signature.CannotSign(Stored.required(row.cannotSignReason))
                        : new Signature.Signed(new PhotoId(row.signaturePhotoId)));
    }

    private static void write(AttendanceProof proof, AttendanceRow row) {
        row.proofId = proof.id().value();
        row.leftAt = proof.at();
        row.note = proof.note().orElse(null);
        switch (proof.evidence()) {
            case Evidence.Till(String transaction) -> row.tillTransaction = transaction;
            case Evidence.BySignature(Signature.Signed(PhotoId image)) -> row.signaturePhotoId = image.value();
            case Evidence.BySignature(Signature.CannotSign(String reason)) -> row.cannotSignReason = reason;
        }
    }
}
