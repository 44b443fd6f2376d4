package org.linli.kernel;

/** A stable, documented reason to say no. Each service has one enum that implements it. */
public interface ErrorCode {

    /** Stable upper-case text such as {@code OFFER_NOT_OPEN}; clients may switch on it. */
    String name();

    /** What sort of trouble it is. */
    ErrorKind kind();

    /** One short Chinese sentence for people. */
    String title();
}
