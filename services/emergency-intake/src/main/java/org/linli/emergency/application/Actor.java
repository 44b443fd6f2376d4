package org.linli.emergency.application;

/** Who made something happen: role and token subject. */
public record Actor(String role, String subject) {

    /** The service itself: timers and devices. */
    public static final Actor SYSTEM = new Actor("system", "emergency-intake");
}
