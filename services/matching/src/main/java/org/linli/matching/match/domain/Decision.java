package org.linli.matching.match.domain;

import java.util.List;

/** The answer to one question, with all that led to it. */
public sealed interface Decision {

    /** Every candidate considered and what each rule did. */
    Assessment assessment();

    /** Somebody can go. */
    record Ranked(List<Candidate> candidates, Assessment assessment) implements Decision {
        public Ranked {
            candidates = List.copyOf(candidates);
        }
    }

    /** The resident can go somewhere. */
    record FacilitiesRanked(List<FacilityCandidate> candidates, Assessment assessment) implements Decision {
        public FacilitiesRanked {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Nobody can.
     *
     * @param rule first rule that left nobody
     * @param text Chinese sentence
     * @param advice what would open it, Chinese
     */
    record Shortfall(Rule rule, String text, String advice, Assessment assessment) implements Decision {}
}
