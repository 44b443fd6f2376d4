package org.linli.registry.resident.application;

import org.jspecify.annotations.Nullable;
import org.linli.registry.resident.domain.Particulars;

/**
 * What a row of a file says.
 *
 * @param particulars about the resident
 * @param externalRef what the system that the file comes from calls her, {@code system:number}
 */
public record NewResident(Particulars particulars, @Nullable String externalRef) {

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "NewResident[***]";
    }
}
