package org.linli.provider.caregiver.domain;

/** How a caregiver gets about, with the travel profile that tells the speed. */
public enum TravelMode {
    EBIKE("ebike"),
    FOOT("foot-adult");

    private final String profile;

    TravelMode(String profile) {
        this.profile = profile;
    }

    /** Id of the travel profile. */
    public String profile() {
        return profile;
    }
}
