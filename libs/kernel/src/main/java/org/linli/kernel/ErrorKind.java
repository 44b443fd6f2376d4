package org.linli.kernel;

/** What sort of trouble a refusal is, and the HTTP status that says so (RFC 9110, RFC 6585). */
public enum ErrorKind {
    /** The request is malformed or a field is wrong; the caller must change it. */
    INVALID(400),
    /** The request proves to come from nobody we know. */
    UNAUTHENTICATED(401),
    /** Known caller, not allowed. */
    FORBIDDEN(403),
    /** Nothing there that this caller may know of. */
    NOT_FOUND(404),
    /** The state of the thing does not allow it now. */
    CONFLICT(409),
    /** {@code If-Match} names a version that is no longer current. */
    PRECONDITION_FAILED(412),
    /** Understood and well-formed, but a rule of the field says no. */
    REFUSED(422),
    /** {@code If-Match} or {@code Idempotency-Key} is missing. */
    PRECONDITION_REQUIRED(428),
    /** Too much at once; try again later. */
    BUSY(429),
    /** Our fault. */
    INTERNAL(500),
    /** Something needed is not there yet; try again after the time given. */
    UNAVAILABLE(503);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }
}
