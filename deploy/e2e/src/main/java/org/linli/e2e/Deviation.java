package org.linli.e2e;

/** The platform did something else than the story tells. */
public final class Deviation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Deviation(String message) {
        super(message);
    }

    Deviation(String message, Throwable cause) {
        super(message, cause);
    }

    /** Throws unless the two are equal. */
    static void require(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new Deviation("%s: expected %s, but was %s".formatted(what, expected, actual));
        }
    }

    /** Throws unless it holds. */
    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Deviation(otherwise);
        }
    }
}
