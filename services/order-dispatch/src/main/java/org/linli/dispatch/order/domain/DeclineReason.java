package org.linli.dispatch.order.domain;

/** Why a provider says no. */
public enum DeclineReason {
    NO_CAPACITY,
    TOO_FAR,
    NOT_QUALIFIED,
    OTHER
}
