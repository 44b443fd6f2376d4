package org.linli.registry.resident.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.PhoneNumber;
import org.linli.registry.resident.domain.FoldedName;
import org.linli.registry.resident.domain.LivingSituation;
import org.linli.registry.resident.domain.ResidentStatus;

/**
 * Whom to look for: all that is said must fit; null and empty say nothing.
 *
 * @param name how the name begins
 * @param within where the home is
 * @param categories all of them
 * @param levels one of these levels of ability
 * @param status the status
 * @param livingSituation with whom the resident lives
 * @param identityNumber the identity number
 * @param phone one of the telephones
 */
public record Search(
        @Nullable FoldedName name,
        @Nullable DivisionCode within,
        List<String> categories,
        List<Integer> levels,
        @Nullable ResidentStatus status,
        @Nullable LivingSituation livingSituation,
        @Nullable CitizenId identityNumber,
        @Nullable PhoneNumber phone) {

    public Search {
        categories = List.copyOf(categories);
        levels = List.copyOf(levels);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Search[***]";
    }
}
