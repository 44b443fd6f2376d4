package org.linli.dispatch.order.domain;

import java.util.List;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.ProviderId;

/**
 * A provider with its best feasible crew, as matching ranked it.
 *
 * @param rank 1 is best, 0 when a dispatcher chose the provider
 * @param provider the provider
 * @param crew the crew proposed, empty when a dispatcher chose
 * @param minutes travel minutes of the farthest member
 * @param metres travel metres of the farthest member
 */
public record Candidate(int rank, ProviderId provider, List<CaregiverId> crew, double minutes, int metres) {

    public Candidate {
        crew = List.copyOf(crew);
    }

    /** A provider chosen by a dispatcher. */
    public static Candidate chosen(ProviderId provider) {
        return new Candidate(0, provider, List.of(), 0, 0);
    }

    /** Whether a dispatcher, not matching, named it. */
    public boolean isChosen() {
        return rank == 0;
    }
}
