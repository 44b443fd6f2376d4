package org.linli.registry.unmasking.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;

/**
 * A request to see personal data in clear.
 *
 * @param resident whose
 * @param purpose what for
 * @param fields which
 * @param note the caller's words, perhaps personal themselves
 * @param viewer who
 */
public record UnmaskingRequest(
        ResidentId resident,
        Purpose purpose,
        Set<PersonalField> fields,
        @Nullable String note,
        Viewer viewer) {

    public UnmaskingRequest {
        fields = Set.copyOf(fields);
    }
}
