package org.linli.sample.bad.order.application;

/** Breaks no-synchronized, by a modifier and by a block. */
public class Locked {

    private final Object lock = new Object();
    private int count;

    public synchronized int byModifier() {
        return ++count;
    }

    public int byBlock() {
        synchronized (lock) {
            return count;
        }
    }
}
