package org.linli.dispatch.order.domain;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;

/**
 * A provider with its best feasible crew, or with a facility to which the resident walks, as matching ranked it.
 *
 * @param rank 1 is best, 0 when a dispatcher chose the provider
 * @param provider the provider
 * @param crew the crew proposed, empty when a dispatcher chose
 * @param minutes travel minutes of the farthest member, or of the resident
 * @param metres travel metres likewise
 * @param facility where the resident comes to, empty for a service at home
 */
public record Candidate(
        int rank,
        ProviderId provider,
        List<CaregiverId> crew,
        double minutes,
        int metres,
        Optional<FacilityId> facility) {

    public Candidate {
        crew = List.copyOf(crew);
    }

    /** With a crew. */
    public Candidate(int rank, ProviderId provider, List<CaregiverId> crew, double minutes, int metres) {
        this(rank, provider, crew, minutes, metres, Optional.empty());
    }

    /** A provider, and for a service there its facility, chosen by a dispatcher. */
    public static Candidate chosen(ProviderId provider, Optional<FacilityId> facility) {
        return new Candidate(0, provider, List.of(), 0, 0, facility);
    }

    /** Whether a dispatcher, not matching, named it. */
    public boolean isChosen() {
        return rank == 0;
    }
}
