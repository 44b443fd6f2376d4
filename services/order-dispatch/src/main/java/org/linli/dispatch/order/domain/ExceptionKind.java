package org.linli.dispatch.order.domain;

/** What is in a caregiver's way. */
public enum ExceptionKind {
    NOT_AT_HOME,
    REFUSED_AT_DOOR,
    UNSAFE,
    RESIDENT_UNWELL,
    /** The resident did not come to the facility. */
    DID_NOT_COME,
    OTHER
}
