package org.linli.registry.resident.domain;

import java.util.List;

/**
 * A resident with whom the file is shared.
 *
 * @param resident the resident
 * @param accounts linked accounts
 * @param consents consents for relatives given, not withdrawn and not ended
 * @param lastWords what was said last about other purposes
 */
public record ResidentFile(
        Resident resident, List<Account> accounts, List<Consent> consents, List<LastWord> lastWords) {

    public ResidentFile {
        accounts = List.copyOf(accounts);
        consents = List.copyOf(consents);
        lastWords = List.copyOf(lastWords);
    }

    /** The file of a resident nobody is linked to. */
    public static ResidentFile unshared(Resident resident) {
        return new ResidentFile(resident, List.of(), List.of(), List.of());
    }
}
