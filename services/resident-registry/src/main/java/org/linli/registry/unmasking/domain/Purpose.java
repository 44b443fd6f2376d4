package org.linli.registry.unmasking.domain;

/** Why somebody needs to see personal data in clear; it bounds what is shown (PIPL art. 6: no more than the purpose needs). */
public enum Purpose {
    /** An emergency: everything that helps at the door and in the hospital. */
    SOS,
    /** A visit: only where to go and how to get in. */
    VISIT,
    /** Taking or arranging an order: whom to call and where it will be. */
    ORDER,
    /** Assessing an ability: who it is and where. */
    ASSESSMENT,
    /** Putting the file right. */
    CORRECTION,
    /** Handling a complaint: whom to call back. */
    COMPLAINT,
    /** Everything kept about a resident, for herself (PIPL art. 45); asked for at an address of its own. */
    EXPORT;

    /**
     * Whether it applies to somebody who moved away or died. Emergencies do: somebody pressed the button at her home, and the
     * status may be a clerk's mistake.
     */
    public boolean afterService() {
        return switch (this) {
            case SOS, CORRECTION, COMPLAINT, EXPORT -> true;
            case VISIT, ORDER, ASSESSMENT -> false;
        };
    }

    /** Whether the purpose needs the field. */
    public boolean needs(PersonalField field) {
        return switch (this) {
            case SOS, ASSESSMENT, CORRECTION, EXPORT -> true;
            case VISIT -> field == PersonalField.ADDRESS || field == PersonalField.DOOR_NOTE;
            case ORDER -> field != PersonalField.IDENTITY_NUMBER && field != PersonalField.HEALTH_NOTE;
            case COMPLAINT ->
                field != PersonalField.IDENTITY_NUMBER
                        && field != PersonalField.DOOR_NOTE
                        && field != PersonalField.HEALTH_NOTE;
        };
    }
}
