package org.linli.emergency.application;

/** Wakes the feeds of operators, here and on other replicas. */
public interface ChangeSignal {

    /** To be run after a commit; cheap, never blocks. */
    Runnable nudge();
}
