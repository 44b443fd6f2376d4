package org.linli.registry.assessment.domain;

/** How often something happened, as the form asks it. */
public enum Times {
    NONE(0),
    ONE(1),
    TWO(2),
    /** Counted as three. */
    THREE_OR_MORE(3);

    private final int least;

    Times(int least) {
        this.least = least;
    }

    int least() {
        return least;
    }
}
