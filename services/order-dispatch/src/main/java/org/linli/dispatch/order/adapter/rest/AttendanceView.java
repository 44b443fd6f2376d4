package org.linli.dispatch.order.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.domain.Attendance;
import org.linli.dispatch.order.domain.AttendanceProof;
import org.linli.dispatch.order.domain.Delivery;
import org.linli.dispatch.order.domain.Evidence;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.dispatch.order.domain.Signature;

/**
 * The resident at a facility; {@code version} is for {@code If-Match}.
 *
 * @param state EXPECTED, PRESENT or LEFT
 * @param flags OUTSIDE_WINDOW when the resident came at another time than agreed
 */
public record AttendanceView(
        UUID facilityId,
        long version,
        String state,
        @Nullable Instant cameAt,
        List<String> flags,
        @Nullable Instant leftAt,
        @Nullable EvidenceView proof) {

    public AttendanceView {
        flags = List.copyOf(flags);
    }

    /** What proves the service: TILL, SIGNED or CANNOT_SIGN. */
    public record EvidenceView(
            UUID proofId,
            String kind,
            @Nullable String tillTransactionId,
            @Nullable UUID signaturePhotoId,
            @Nullable String cannotSignReason,
            @Nullable String note,
            int minutes) {}

    static AttendanceView of(Delivery.AtFacility there) {
        UUID facility = there.facility().value();
        long version = there.attendance().version();
        return switch (there.attendance()) {
            case Attendance.Expected expected ->
                new AttendanceView(facility, version, "EXPECTED", null, List.of(), null, null);
            case Attendance.Present present ->
                new AttendanceView(
                        facility, version, "PRESENT", present.coming().at(), flags(present.coming()), null, null);
            case Attendance.Left left ->
                new AttendanceView(
                        facility,
                        version,
                        "LEFT",
                        left.coming().at(),
                        flags(left.coming()),
                        left.proof().at(),
                        evidence(left.proof(), left.minutes()));
        };
    }

    private static List<String> flags(Attendance.Coming coming) {
        return coming.flags().stream().map(Enum::name).sorted().toList();
    }

    private static EvidenceView evidence(AttendanceProof proof, int minutes) {
        @Nullable String till = null;
        @Nullable UUID image = null;
        @Nullable String reason = null;
        switch (proof.evidence()) {
            case Evidence.Till(String transaction) -> till = transaction;
            case Evidence.BySignature(Signature.Signed(PhotoId photo)) -> image = photo.value();
            case Evidence.BySignature(Signature.CannotSign(String why)) -> reason = why;
        }
        return new EvidenceView(
                proof.id().value(),
                proof.evidence().kind(),
                till,
                image,
                reason,
                proof.note().orElse(null),
                minutes);
    }
}
