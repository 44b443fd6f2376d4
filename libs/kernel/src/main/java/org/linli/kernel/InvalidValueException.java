package org.linli.kernel;

/**
 * A text or figure that is not what it should be. The message says what would be right and never repeats the rejected
 * value, because it reaches callers and logs.
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    InvalidValueException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /** Which check said no. */
    public enum Problem {
        /** Wrong length or characters. */
        FORMAT,
        /** The region digits name no region. */
        REGION,
        /** The birth date does not exist, lies in the future or is too long ago. */
        BIRTH_DATE,
        /** The check character does not match: usually one digit was mistyped. */
        CHECK_CHARACTER,
        /** Not one of the known names. */
        UNKNOWN
    }

    /** Which check said no. */
    public Problem problem() {
        return problem;
    }
}
