package org.linli.emergency.event.application;

/** The database did not take a message. */
public final class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Because of {@code cause}. */
    public NotStored(Throwable cause) {
        super("the database does not take messages", cause);
    }
}
