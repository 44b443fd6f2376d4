package org.linli.registry.assessment.domain;

/** What an assessment still says. */
public enum AssessmentStatus {
    /** Its level counts. */
    VALID,
    /** Nothing newer is there, but its time is over. */
    EXPIRED,
    /** A newer one counts. */
    REPLACED,
    /** It was corrected or reviewed. */
    SUPERSEDED
}
