package org.linli.registry.assessment.domain;

import java.util.List;

/**
 * A second-level indicator (二级指标).
 *
 * @param code such as {@code B1.1}
 * @param name Chinese name
 * @param options its answers from the best to 0 points, one point between neighbours
 */
public record Item(String code, String name, List<Option> options) {

    public Item {
        options = List.copyOf(options);
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).points() != options.size() - 1 - i) {
                throw new IllegalArgumentException(
                        "item " + code + " must have an option for every number of points down to 0");
            }
        }
    }

    /** Points of the best answer. */
    public int max() {
        return options.size() - 1;
    }

    /** Whether one of the options has these points. */
    public boolean accepts(int points) {
        return points >= 0 && points <= max();
    }
}
