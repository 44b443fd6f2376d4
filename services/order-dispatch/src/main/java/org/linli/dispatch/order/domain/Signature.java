package org.linli.dispatch.order.domain;

/** Who confirms the service at the door. */
public sealed interface Signature {

    /** The resident or a relative signed; the photo is the signature's image. */
    record Signed(PhotoId image) implements Signature {}

    /** Nobody could sign, and why. */
    record CannotSign(String reason) implements Signature {}
}
