package org.linli.dispatch.order.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Sex;

/** What dispatch knows of a caregiver (养老护理员). */
public record Caregiver(
        CaregiverId id,
        ProviderId employer,
        Sex sex,
        boolean active,
        Set<String> kinds,
        List<Certificate> certificates) {

    public Caregiver {
        kinds = Set.copyOf(kinds);
        certificates = List.copyOf(certificates);
    }

    /** A qualification (证书) and the days on which it is valid, unless its issuer withdrew it. */
    public record Certificate(String qualification, DateSpan valid, boolean revoked) {}

    /** Whether a certificate of the qualification is valid on the day. */
    public boolean isQualified(String qualification, LocalDate day) {
        return certificates.stream()
                .filter(certificate -> certificate.qualification().equals(qualification))
                .anyMatch(certificate ->
                        !certificate.revoked() && certificate.valid().contains(day));
    }
}
