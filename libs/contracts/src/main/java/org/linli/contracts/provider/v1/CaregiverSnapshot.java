package org.linli.contracts.provider.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * A caregiver as far as matching and dispatch need: no name, no phone, no home.
 *
 * @param caregiverId the caregiver
 * @param version grows with every change
 * @param providerId the employer
 * @param sex MALE or FEMALE
 * @param baseFacilityId facility from which the day starts
 * @param travelMode travel profile id, such as ebike
 * @param kinds service kinds the caregiver works in
 * @param certificates all certificates, expired ones too
 * @param status ACTIVE, ON_LEAVE or LEFT
 */
public record CaregiverSnapshot(
        UUID caregiverId,
        long version,
        UUID providerId,
        String sex,
        UUID baseFacilityId,
        String travelMode,
        List<String> kinds,
        List<Certificate> certificates,
        String status) {

    /** Type text, topic and schema. */
    public static final EventType<CaregiverSnapshot> TYPE =
            EventType.of("linli.provider.caregiver.snapshot.v1", "linli.provider.caregiver", CaregiverSnapshot.class);

    public CaregiverSnapshot {
        kinds = List.copyOf(kinds);
        certificates = List.copyOf(certificates);
    }

    /**
     * A qualification with its validity.
     *
     * @param qualification code of the qualification
     * @param validFrom first day, Asia/Shanghai
     * @param validTo last day, Asia/Shanghai
     * @param revoked withdrawn by its issuer
     */
    public record Certificate(String qualification, LocalDate validFrom, LocalDate validTo, boolean revoked) {}
}
