package org.linli.provider.facility.domain;

/** Whether a facility serves. */
public enum FacilityStatus {
    OPEN,
    /** Closed for the time being. */
    SUSPENDED,
    /** Given up. */
    CLOSED
}
