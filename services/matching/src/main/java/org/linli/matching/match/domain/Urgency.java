package org.linli.matching.match.domain;

/** How soon somebody is needed. */
public enum Urgency {
    /** In an agreed window; the whole visit lies inside when the window is long enough. */
    PLANNED,
    /** As soon as possible; the window says by when to be there, and live positions count. */
    URGENT
}
