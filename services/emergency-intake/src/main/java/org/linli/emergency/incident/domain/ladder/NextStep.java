package org.linli.emergency.incident.domain.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done now.
 *
 * @param rungs steps that are open, in ladder order; they may be taken side by side
 * @param opens the stage that opens next by itself
 * @param at when it does
 */
public record NextStep(List<Rung> rungs, Optional<Stage> opens, Optional<Instant> at) {

    /** Nothing more: somebody is with the resident, or spoke with her. */
    public static final NextStep NONE = new NextStep(List.of(), Optional.empty(), Optional.empty());

    public NextStep {
        rungs = List.copyOf(rungs);
    }
}
