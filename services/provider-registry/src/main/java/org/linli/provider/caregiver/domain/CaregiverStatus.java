package org.linli.provider.caregiver.domain;

/** Whether a caregiver works. */
public enum CaregiverStatus {
    ACTIVE,
    /** Away for a time (请假). */
    ON_LEAVE,
    /** Gone for good (离职). */
    LEFT
}
