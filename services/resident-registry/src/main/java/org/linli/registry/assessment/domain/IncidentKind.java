package org.linli.registry.assessment.domain;

/** Care-risk incidents (照护风险事件) that the standard counts. */
public enum IncidentKind {
    /** 跌倒. */
    FALL,
    /** 噎食. */
    CHOKING,
    /** 自杀、自伤. */
    SELF_HARM,
    /** 走失. */
    WANDERING,
    /** 其他. */
    OTHER
}
