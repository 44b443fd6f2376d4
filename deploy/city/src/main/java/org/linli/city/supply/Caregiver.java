package org.linli.city.supply;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.Sex;

/**
 * An invented caregiver.
 *
 * @param number counts from 1 over the whole city, the number of the demo account
 * @param skills service kinds
 */
public record Caregiver(
        int number,
        String name,
        Sex sex,
        String phone,
        String travelMode,
        List<String> skills,
        List<Certificate> certificates) {

    public Caregiver {
        skills = List.copyOf(skills);
        certificates = List.copyOf(certificates);
    }

    /** A qualification; both days included. */
    public record Certificate(
            String qualification, String number, String issuer, LocalDate validFrom, LocalDate validTo) {}

    /** Whether she holds a qualification on a day. */
    public boolean holds(String qualification, LocalDate day) {
        return certificates.stream()
                .anyMatch(certificate -> certificate.qualification().equals(qualification)
                        && !day.isBefore(certificate.validFrom())
                        && !day.isAfter(certificate.validTo()));
    }
}
