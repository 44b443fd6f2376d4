package org.linli.emergency.incident.domain;

/**
 * How an incident may end (处置结果); the list is data.
 *
 * @param code stable code
 * @param name Chinese name
 * @param evidence what must have happened
 * @param secondPerson a second person must agree
 * @param followUp somebody asks after the resident the next day
 * @param falseAlarm counts as a false alarm of the device
 */
public record Disposition(
        String code, String name, Evidence evidence, boolean secondPerson, boolean followUp, boolean falseAlarm) {

    /** What must have happened before an incident may end so. */
    public enum Evidence {
        /** Spoken with the resident or somebody at her side, or somebody was at the door. */
        CONTACT,
        /** Somebody was at the door. */
        VISIT,
        /** At least a person who knows was reached by name. */
        PERSON,
        /** As {@link #CONTACT}, or nothing when the incident is the test of a device. */
        TEST
    }
}
