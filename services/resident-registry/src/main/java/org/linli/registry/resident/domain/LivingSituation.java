package org.linli.registry.resident.domain;

/** With whom a resident lives (居住情况), after appendix A of GB/T 42195-2022. */
public enum LivingSituation {
    ALONE,
    SPOUSE,
    CHILDREN,
    PARENTS,
    SIBLINGS,
    OTHER_RELATIVES,
    NON_RELATIVES,
    INSTITUTION
}
