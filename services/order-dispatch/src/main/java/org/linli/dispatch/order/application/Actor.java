package org.linli.dispatch.order.application;

/** Who made something happen: role and token subject, for the history. */
public record Actor(String role, String subject) {

    /** The service itself: timers and answers of other services. */
    public static final Actor SYSTEM = new Actor("system", "order-dispatch");
}
