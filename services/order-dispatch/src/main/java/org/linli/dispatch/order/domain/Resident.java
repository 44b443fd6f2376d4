package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;

/**
 * What dispatch knows of a resident.
 *
 * @param id the resident
 * @param division division of the home
 * @param active neither moved away nor deceased
 * @param sex sex, for the sex rule of an item
 * @param located whether a home point is known
 * @param accounts token subjects of the resident herself
 * @param relatives who is allowed to see what
 */
public record Resident(
        ResidentId id,
        DivisionCode division,
        boolean active,
        Sex sex,
        boolean located,
        Set<String> accounts,
        List<Relative> relatives) {

    private static final Set<String> LEVELS_WITH_ORDERS = Set.of("ORDERS", "FULL");

    public Resident {
        accounts = Set.copyOf(accounts);
        relatives = List.copyOf(relatives);
    }

    /** A relative with consent: account, level and, where it ends by itself, when. */
    public record Relative(String subject, String level, Optional<Instant> until) {}

    /** Whether the resident's consent lets this relative see and place orders. */
    public boolean sharesOrdersWith(String subject, Instant at) {
        return relatives.stream()
                .filter(relative -> relative.subject().equals(subject))
                .filter(relative -> LEVELS_WITH_ORDERS.contains(relative.level()))
                .anyMatch(relative -> relative.until().map(at::isBefore).orElse(true));
    }
}
