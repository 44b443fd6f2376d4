package org.linli.emergency.event.application;

/** The database did not take a message. */
public final class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forEver;

    /** Because of {@code cause}; {@code forEver} when it is the message that the database does not like. */
    public NotStored(Throwable cause, boolean forEver) {
        super("the database does not take a message: " + cause, cause);
        this.forEver = forEver;
    }

    /** Whether trying again is of no use. */
    public boolean isForEver() {
        return forEver;
    }
}
