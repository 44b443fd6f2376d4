package org.linli.registry.assessment.domain;

import java.util.List;
import java.util.Map;

/**
 * What an assessment comes to.
 *
 * @param total sum of all points
 * @param dimensions sums by dimension
 * @param preliminaryLevel level of the total (初步等级)
 * @param reasons what may have changed it
 * @param level final level (最终等级)
 * @param ruleVersion version of the scale
 */
public record Score(
        int total,
        Map<String, Integer> dimensions,
        int preliminaryLevel,
        List<LevelReason> reasons,
        int level,
        String ruleVersion) {

    public Score {
        dimensions = Map.copyOf(dimensions);
        reasons = List.copyOf(reasons);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Score[***]";
    }
}
