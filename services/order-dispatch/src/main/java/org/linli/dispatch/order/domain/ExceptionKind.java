package org.linli.dispatch.order.domain;

/** What is in the way of a service. */
public enum ExceptionKind {
    NOT_AT_HOME,
    REFUSED_AT_DOOR,
    UNSAFE,
    RESIDENT_UNWELL,
    /** The resident did not come to the facility. */
    DID_NOT_COME,
    /** The registry says that the resident died. */
    RESIDENT_DECEASED,
    /** The registry says that the resident moved out of the city. */
    RESIDENT_MOVED_AWAY,
    /** The resident's file is gone. */
    RESIDENT_LEFT,
    /** The registry has another home point than when the crew was named. */
    HOME_CHANGED,
    OTHER
}
