package org.linli.registry.assessment.domain;

/** Why somebody is assessed (评估原因), after appendix A of the standard. */
public enum AssessmentReason {
    /** 首次评估. */
    FIRST,
    /** 常规评估: the level is about to end. */
    ROUTINE,
    /** 即时评估: the person's state has changed. */
    IMMEDIATE,
    /** 因对评估结果有疑问进行的复评. */
    DISPUTE,
    /** 其他. */
    OTHER
}
