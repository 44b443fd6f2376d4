package org.linli.emergency.card.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.ResidentId;

/** Residents as the registry has told of them, without anything personal. Needs an open unit of work. */
public interface ResidentDirectory {

    /** One resident. */
    Uni<Optional<Known>> find(ResidentId resident);

    /** The resident to whom an account belongs. */
    Uni<Optional<Known>> ofAccount(String subject);

    /**
     * A resident.
     *
     * @param id the resident
     * @param division division of the home
     * @param accounts token subjects of the resident herself
     * @param relatives who is allowed to see something, and until when
     */
    record Known(ResidentId id, String division, Set<String> accounts, List<Relative> relatives) {
        public Known {
            accounts = Set.copyOf(accounts);
            relatives = List.copyOf(relatives);
        }

        /** Whether the account is the resident's own, or a relative's whom she allows to know of her. */
        public boolean knows(String subject, Instant at) {
            return accounts.contains(subject)
                    || relatives.stream()
                            .filter(relative -> relative.subject().equals(subject))
                            .anyMatch(relative ->
                                    relative.until().map(at::isBefore).orElse(true));
        }
    }

    /** A relative with consent. */
    record Relative(String subject, String level, Optional<Instant> until) {}
}
