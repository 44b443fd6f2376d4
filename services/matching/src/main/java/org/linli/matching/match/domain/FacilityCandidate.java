package org.linli.matching.match.domain;

import java.time.Instant;
import java.util.List;

/**
 * A facility that met every rule.
 *
 * @param option which
 * @param start when the resident can come at the earliest
 * @param justifications why this score
 */
public record FacilityCandidate(FacilityOption option, Instant start, List<Justification> justifications) {

    public FacilityCandidate {
        justifications = List.copyOf(justifications);
    }

    /** Sum of the points of the justifications. */
    public double score() {
        double sum = justifications.stream().mapToDouble(Justification::points).sum();
        return Math.round(sum * 10) / 10.0;
    }
}
