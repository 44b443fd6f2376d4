package org.linli.registry.resident.domain;

import java.util.List;

/**
 * A resident with whom the file is shared.
 *
 * @param resident the resident
 * @param accounts linked accounts
 * @param consents consents given, not withdrawn and not ended
 */
public record ResidentFile(Resident resident, List<Account> accounts, List<Consent> consents) {

    public ResidentFile {
        accounts = List.copyOf(accounts);
        consents = List.copyOf(consents);
    }

    /** The file of a resident nobody is linked to. */
    public static ResidentFile unshared(Resident resident) {
        return new ResidentFile(resident, List.of(), List.of());
    }
}
