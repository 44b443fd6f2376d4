package org.linli.kernel;

/** How a resident gets about; picks the walking speed of the 15-minute circle. */
public enum MobilityGroup {
    /** Walks like a younger adult, 1.3 m/s. */
    ADULT("foot-adult"),
    /** The default for people of 60 and over, 1.0 m/s. */
    ELDER("foot-elder"),
    /** Walks slowly or with an aid, 0.75 m/s. */
    SLOW("foot-slow"),
    /** Uses a wheelchair, 0.6 m/s. */
    WHEELCHAIR("wheelchair"),
    /** Does not leave home. */
    HOMEBOUND("foot-slow");

    private final String profile;

    MobilityGroup(String profile) {
        this.profile = profile;
    }

    /** Id of the travel profile that measures this group's walking circle. */
    public String profile() {
        return profile;
    }
}
