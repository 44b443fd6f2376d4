package org.linli.dispatch.order.domain;

/** Who pays. */
public enum Funding {
    /** The resident or the family. */
    SELF_PAY,
    /** A public scheme. */
    PUBLIC
}
