package org.linli.dispatch.order.domain;

/** What is remarkable about a check-in: looked at later, not blocked. */
public enum ArrivalFlag {
    /** Checked in farther from the home than the radius. */
    FAR_FROM_HOME,
    /** Checked in before or after the agreed window and its tolerance. */
    OUTSIDE_WINDOW
}
