package org.linli.emergency.event.domain;

/** Whether a signal is news. */
public enum Novelty {
    /** It counts, and rings. */
    NEW,
    /** A flag that is still set: the same occurrence as before, which has rung. */
    REPEATED,
    /** The same occurrence, and it has been long without an open incident: it rings unless there is one. */
    OVERDUE
}
