package org.linli.provider.catalogue.domain;

/** What an item demands of the crew's sex, compared with the resident's. */
public enum SexRule {
    NONE,
    /** At least one crew member is of the resident's sex. */
    SAME_SEX_ONE,
    /** Every crew member is. */
    SAME_SEX_ALL
}
