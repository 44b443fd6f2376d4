package org.linli.matching.match.domain;

/**
 * One reason for a score.
 *
 * @param code stable code
 * @param text Chinese sentence for people
 * @param points contribution to the score, one decimal
 */
public record Justification(Code code, String text, double points) {

    public Justification {
        points = Math.round(points * 10) / 10.0;
    }

    /** The reasons there are. */
    public enum Code {
        /** The slowest member's way. */
        TRAVEL_TIME,
        /** Members who know the resident. */
        CONTINUITY,
        /** How full the members' day is already. */
        FAIR_LOAD,
        /** Certificates above the need. */
        LEVEL_ABOVE_NEED,
        /** The resident's way to a facility. */
        WALKING_TIME,
        /** How many places of the day are left at a facility. */
        PLACES_LEFT
    }
}
