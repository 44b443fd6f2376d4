package org.linli.dispatch.order.application;

/** Wakes whoever waits for changes of orders on this replica. */
public interface ChangeSignal {

    /** To be run after a commit; cheap, never blocks. */
    Runnable nudge();
}
