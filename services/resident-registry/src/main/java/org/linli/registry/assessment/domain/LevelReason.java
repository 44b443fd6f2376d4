package org.linli.registry.assessment.domain;

/** Why the final level differs from the one of the total, or would if it could get worse. */
public enum LevelReason {
    /** In coma: total loss at once. */
    COMA,
    /** Dementia is diagnosed (F00–F03). */
    DEMENTIA,
    /** A psychiatrist diagnosed another mental or behavioural disorder (F04–F99). */
    MENTAL_DISORDER,
    /** Incidents happened in the last days. */
    INCIDENTS
}
