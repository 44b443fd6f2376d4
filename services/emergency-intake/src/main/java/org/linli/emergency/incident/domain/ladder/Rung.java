package org.linli.emergency.incident.domain.ladder;

/**
 * One step of the ladder. Names and numbers stand in the emergency card, found by kind and rank.
 *
 * @param kind what sort of step
 * @param rank which of them: 1 is the first contact; 1 for a kind that occurs once
 * @param keyHolder the contact holds a key to the home
 */
public record Rung(RungKind kind, int rank, boolean keyHolder) {

    /** A step that occurs once. */
    public static Rung of(RungKind kind) {
        return new Rung(kind, 1, false);
    }

    /** Whether it is this step. */
    public boolean is(RungKind otherKind, int otherRank) {
        return kind == otherKind && rank == otherRank;
    }
}
