package org.linli.dispatch.order.domain;

/** What a service item asks of the crew's sex, as seen from the resident's. */
public enum SexRule {
    /** Nothing. */
    NONE,
    /** At least one member of the resident's sex. */
    SAME_SEX_ONE,
    /** All members of the resident's sex. */
    SAME_SEX_ALL
}
