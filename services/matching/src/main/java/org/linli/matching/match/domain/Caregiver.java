package org.linli.matching.match.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Sex;

/**
 * A caregiver as matching knows one: no name, no phone, no home.
 *
 * @param id the caregiver
 * @param provider the employer
 * @param sex for the sex rule
 * @param base facility from which the day starts
 * @param mode travel profile id, such as {@code ebike}
 * @param kinds service kinds the caregiver works in
 * @param certificates all certificates, expired ones too
 * @param status whether at work
 */
public record Caregiver(
        CaregiverId id,
        ProviderId provider,
        Sex sex,
        FacilityId base,
        String mode,
        Set<String> kinds,
        List<Certificate> certificates,
        Status status) {

    public Caregiver {
        kinds = Set.copyOf(kinds);
        certificates = List.copyOf(certificates);
    }

    /** Whether at work. */
    public enum Status {
        ACTIVE,
        ON_LEAVE,
        LEFT
    }

    /** Whether the qualification itself is held on a day; the registry names lower grades beside higher ones. */
    public boolean holds(Qualification required, LocalDate day) {
        return certificates.stream().anyMatch(held -> held.qualification().equals(required) && held.holdsOn(day));
    }

    /** Grades above {@code required} that are held on a day. */
    public int stepsAbove(Qualification required, LocalDate day) {
        return certificates.stream()
                .filter(held -> held.holdsOn(day))
                .mapToInt(held -> held.qualification().stepsAbove(required))
                .max()
                .orElse(0);
    }
}
