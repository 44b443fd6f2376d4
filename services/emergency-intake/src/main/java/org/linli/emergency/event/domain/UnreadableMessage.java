package org.linli.emergency.event.domain;

/** A message that its reader does not understand. It is kept and shown; the text tells nothing of the body. */
public final class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** A message with this fault; {@code detail} is an English sentence without anything of the body. */
    public UnreadableMessage(Fault fault, String detail) {
        super(detail, null, false, false);
        this.fault = fault;
    }

    /** What is wrong with it; protocols have numbers for these. */
    public enum Fault {
        /** Longer than the protocol allows. */
        TOO_LONG,
        /** Not in the form of the protocol. */
        INVALID_FORM,
        /** In form, but a value has no meaning. */
        WRONG_CONTENT,
        /** A mandatory part is missing. */
        PART_MISSING,
        /** Nobody reads messages of this source. */
        NO_READER
    }

    /** What is wrong with it. */
    public Fault fault() {
        return fault;
    }

    /** The sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
