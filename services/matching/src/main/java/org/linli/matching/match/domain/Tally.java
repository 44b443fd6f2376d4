package org.linli.matching.match.domain;

/**
 * What one rule did.
 *
 * @param rule the rule
 * @param before candidates that came to it
 * @param removed candidates it removed
 * @param caregiversRemoved caregivers it removed, in candidates that stayed and in those that did not
 */
public record Tally(Rule rule, int before, int removed, int caregiversRemoved) {

    /** Whether it left nobody though somebody came to it. */
    public boolean emptied() {
        return before > 0 && removed == before;
    }
}
