package org.linli.security;

import java.util.UUID;

/**
 * What of the city a caller may see. Every query over things of people or providers takes one and turns it into a
 * condition; the switch over the cases is exhaustive, so a new case cannot be forgotten.
 */
public sealed interface Scope {

    /**
     * Everything in a division.
     *
     * @param divisionPrefix division code with trailing zeros trimmed, such as {@code 4101}
     */
    record Area(String divisionPrefix) implements Scope {}

    /** What one provider has been given. */
    record OfProvider(UUID providerId) implements Scope {}

    /** What one caregiver is assigned to. */
    record OfCaregiver(UUID caregiverId) implements Scope {}

    /** What concerns the resident who is linked to this account. */
    record OfResident(String subject) implements Scope {}

    /** What residents have consented that this account may see. */
    record OfRelative(String subject) implements Scope {}
}
