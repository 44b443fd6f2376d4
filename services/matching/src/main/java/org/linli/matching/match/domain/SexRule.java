package org.linli.matching.match.domain;

/** Who of the crew must be of the resident's sex; set by the catalogue, never lifted by matching. */
public enum SexRule {
    NONE,
    SAME_SEX_ONE,
    SAME_SEX_ALL
}
