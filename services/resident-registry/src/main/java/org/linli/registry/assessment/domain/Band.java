package org.linli.registry.assessment.domain;

/**
 * A level of ability (能力等级) and the totals that make it.
 *
 * @param level 0 intact to 4 total loss
 * @param name Chinese name
 * @param from least total
 * @param to greatest total
 */
public record Band(int level, String name, int from, int to) {

    boolean holds(int total) {
        return total >= from && total <= to;
    }
}
