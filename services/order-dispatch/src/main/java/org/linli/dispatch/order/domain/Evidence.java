package org.linli.dispatch.order.domain;

/** What proves that the resident was served at a facility. */
public sealed interface Evidence {

    /** The till (智能收银) sold the meal to the resident; its transaction proves one order only. */
    record Till(String transaction) implements Evidence {}

    /** The resident signed, or could not for a reason. */
    record BySignature(Signature signature) implements Evidence {}

    /** Stable name. */
    default String kind() {
        return switch (this) {
            case Till till -> "TILL";
            case BySignature(Signature.Signed signed) -> "SIGNED";
            case BySignature(Signature.CannotSign cannot) -> "CANNOT_SIGN";
        };
    }
}
