package org.linli.emergency.incident.domain.ladder;

import java.util.Optional;

/**
 * One step of the ladder. Names and numbers stand in the emergency card, found by kind and rank.
 *
 * @param kind what sort of step
 * @param rank which of them: 1 is the first contact on file, whoever is called first; 1 for a kind that occurs once
 * @param keyHolder the contact holds a key to the home
 * @param language what the contact speaks, where somebody wrote it down
 * @param reachable the contact could be reached at the hour at which the order was made
 */
public record Rung(RungKind kind, int rank, boolean keyHolder, Optional<String> language, boolean reachable) {

    /** A step that occurs once. */
    public static Rung of(RungKind kind) {
        return new Rung(kind, 1, false, Optional.empty(), true);
    }

    /** Whether it is this step. */
    public boolean is(RungKind otherKind, int otherRank) {
        return kind == otherKind && rank == otherRank;
    }
}
