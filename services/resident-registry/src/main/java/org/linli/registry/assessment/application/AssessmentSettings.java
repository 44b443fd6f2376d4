package org.linli.registry.assessment.application;

import java.time.Period;
import java.util.List;

/**
 * Settings of assessments.
 *
 * @param scales files of the scale's versions, as paths or resources
 * @param dueWithin how long before its end a level is due for reassessment when a list names no day
 */
public record AssessmentSettings(List<String> scales, Period dueWithin) {

    public AssessmentSettings {
        scales = List.copyOf(scales);
    }
}
