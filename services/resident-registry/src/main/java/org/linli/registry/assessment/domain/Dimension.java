package org.linli.registry.assessment.domain;

import java.util.List;

/**
 * A first-level indicator (一级指标).
 *
 * @param code such as {@code B1}
 * @param name Chinese name
 * @param items its second-level indicators
 */
public record Dimension(String code, String name, List<Item> items) {

    public Dimension {
        items = List.copyOf(items);
    }

    /** Points when every answer is the best. */
    public int max() {
        return items.stream().mapToInt(Item::max).sum();
    }

    int total(Answers answers) {
        return items.stream().mapToInt(item -> answers.of(item.code())).sum();
    }
}
