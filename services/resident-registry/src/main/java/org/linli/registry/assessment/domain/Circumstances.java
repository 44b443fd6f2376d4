package org.linli.registry.assessment.domain;

import java.util.List;
import java.util.Map;

/**
 * What may change the level beside the answers.
 *
 * @param coma in coma; 0 points for consciousness alone may also mean stupor
 * @param diagnoses diagnoses known
 * @param incidents incidents of the last days, by kind; a kind that is absent did not happen
 */
public record Circumstances(boolean coma, List<Diagnosis> diagnoses, Map<IncidentKind, Times> incidents) {

    /** Nothing of the sort. */
    public static final Circumstances NONE = new Circumstances(false, List.of(), Map.of());

    public Circumstances {
        diagnoses = List.copyOf(diagnoses);
        incidents = Map.copyOf(incidents);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Circumstances[***]";
    }
}
