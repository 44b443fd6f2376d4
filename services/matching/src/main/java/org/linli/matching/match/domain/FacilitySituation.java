package org.linli.matching.match.domain;

import java.util.List;

/**
 * All that a decision about facilities rests on.
 *
 * @param errand what is to be done
 * @param basis how walking times were found
 * @param options every facility known
 */
public record FacilitySituation(Errand errand, Basis basis, List<FacilityOption> options) {

    public FacilitySituation {
        options = List.copyOf(options);
    }

    FacilitySituation with(Errand other) {
        return new FacilitySituation(other, basis, options);
    }
}
