package org.linli.registry.resident.domain;

import java.util.List;
import org.linli.kernel.Refusal;
import org.linli.registry.domain.RegistryError;

/** When personal data may be deleted. */
public final class ErasureRules {

    private static final String DATA_PROCESSING = "DATA_PROCESSING";

    private ErasureRules() {}

    /**
     * Refuses while the platform looks after the resident and the consent to processing is not withdrawn in so many words,
     * and while a crew is still to come.
     */
    public static void require(Resident resident, List<LastWord> words, boolean visitsToCome) {
        if (resident.status() == ResidentStatus.ACTIVE && words.stream().noneMatch(ErasureRules::withdraws)) {
            throw Refusal.of(
                    RegistryError.RESIDENT_STILL_SERVED,
                    "the platform looks after the resident, who has not withdrawn DATA_PROCESSING\n"
                            + "Maybe record the withdrawal, or that the resident moved away or died.");
        }
        if (visitsToCome) {
            throw Refusal.of(
                    RegistryError.RESIDENT_STILL_SERVED,
                    "a visit to the resident is planned\nMaybe cancel the order first, or wait until the visit is over.");
        }
    }

    private static boolean withdraws(LastWord word) {
        return word.purpose().equals(DATA_PROCESSING) && !word.given();
    }
}
