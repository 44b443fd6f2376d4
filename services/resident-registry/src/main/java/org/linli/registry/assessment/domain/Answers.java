package org.linli.registry.assessment.domain;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Points by the code of the item.
 *
 * @param points such as {@code B1.1 → 4}
 */
public record Answers(Map<String, Integer> points) {

    public Answers {
        points = Map.copyOf(points);
    }

    /** Points of an item; throws {@link IllegalArgumentException} when it was not answered. */
    public int of(String item) {
        return Optional.ofNullable(points.get(item))
                .orElseThrow(() -> new IllegalArgumentException("item " + item + " was not answered"));
    }

    /** The answers in the order of the items. */
    public Map<String, Integer> inOrder() {
        return new TreeMap<>(points);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Answers[***]";
    }
}
