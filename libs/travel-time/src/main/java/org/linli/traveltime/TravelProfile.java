package org.linli.traveltime;

import java.util.Arrays;
import java.util.Objects;

/**
 * Who travels and how fast. Speeds of {@code rules.md} §3: the 15-minute circle of a person of 60 and over is 900 m of
 * real way, not the planners' kilometre.
 */
public enum TravelProfile {
    /** A person of 60 and over on foot, 1.0 m/s. */
    FOOT_ELDER("foot-elder", Access.FOOT, 1.0, 0),
    /** Frail or with a walking aid, 0.75 m/s. */
    FOOT_SLOW("foot-slow", Access.FOOT, 0.75, 0),
    /** A healthy adult on foot, 1.3 m/s. */
    FOOT_ADULT("foot-adult", Access.FOOT, 1.3, 0),
    /** In a wheelchair, 0.6 m/s. */
    WHEELCHAIR("wheelchair", Access.WHEELCHAIR, 0.6, 0),
    /** A caregiver's e-bike, 17 km/h and three minutes to park and climb. */
    EBIKE("ebike", Access.EBIKE, 17 / 3.6, 180);

    private final String id;
    private final Access access;
    private final double metresPerSecond;
    private final int fixedSeconds;

    TravelProfile(String id, Access access, double metresPerSecond, int fixedSeconds) {
        this.id = id;
        this.access = access;
        this.metresPerSecond = metresPerSecond;
        this.fixedSeconds = fixedSeconds;
    }

    /**
     * The profile with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TravelProfile of(String id) {
        return Arrays.stream(values())
                .filter(profile -> Objects.equals(profile.id, id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The travel profile (%s) does not exist. Maybe use one of %s."
                                .formatted(
                                        id,
                                        Arrays.stream(values())
                                                .map(TravelProfile::id)
                                                .toList())));
    }

    /** Id in settings, events and answers, such as {@code foot-elder}. */
    public String id() {
        return id;
    }

    /** The ways it may use. */
    public Access access() {
        return access;
    }

    /** Speed on the way, the same on every way. */
    public double metresPerSecond() {
        return metresPerSecond;
    }

    /** Seconds every trip costs besides the way itself, however short it is. */
    public int fixedSeconds() {
        return fixedSeconds;
    }

    /** Seconds a way of {@code metres} takes, the fixed part included. */
    public double seconds(double metres) {
        return fixedSeconds + metres / metresPerSecond;
    }

    /** Metres of way that fit into {@code minutes}; negative when not even the fixed part fits. */
    public double metresWithin(double minutes) {
        return (minutes * 60 - fixedSeconds) * metresPerSecond;
    }
}
