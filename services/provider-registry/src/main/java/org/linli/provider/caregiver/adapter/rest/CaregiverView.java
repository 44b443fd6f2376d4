package org.linli.provider.caregiver.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Sex;
import org.linli.provider.caregiver.domain.Caregiver;
import org.linli.provider.caregiver.domain.CaregiverStatus;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.caregiver.domain.Certificate.Revocation;
import org.linli.provider.caregiver.domain.TravelMode;

/** A caregiver, name and phone masked. */
record CaregiverView(
        UUID id,
        long version,
        UUID providerId,
        String name,
        String phone,
        Sex sex,
        UUID baseFacilityId,
        TravelMode travelMode,
        List<String> skills,
        CaregiverStatus status,
        List<PaperView> certificates) {

    /** A certificate; {@code revokedAt} is null unless it was revoked. */
    record PaperView(
            String qualification,
            String number,
            String issuer,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable Instant revokedAt) {

        private static PaperView of(Certificate certificate) {
            Revocation revocation = certificate.revocation();
            return new PaperView(
                    certificate.qualification(),
                    certificate.number(),
                    certificate.issuer(),
                    certificate.validFrom(),
                    certificate.validTo(),
                    revocation == null ? null : revocation.at());
        }
    }

    static CaregiverView of(Caregiver caregiver) {
        return new CaregiverView(
                caregiver.id().value(),
                caregiver.version(),
                caregiver.provider().value(),
                caregiver.person().name().masked(),
                caregiver.person().phone().masked(),
                caregiver.person().sex(),
                caregiver.work().base().value(),
                caregiver.work().travelMode(),
                caregiver.work().skills(),
                caregiver.status(),
                caregiver.certificates().stream().map(PaperView::of).toList());
    }
}
