package org.linli.emergency.incident.domain.ladder;

/** What came of an attempt to reach somebody. */
public enum Outcome {
    /** 已接通: spoke with whom the step is about. */
    REACHED,
    /** 对方在老年人身边: spoke with somebody who is at the resident's side. */
    WITH_RESIDENT,
    /** 无人接听. */
    NO_ANSWER,
    /** 占线. */
    BUSY,
    /** 号码有误. */
    WRONG_NUMBER,
    /** 拒绝或不能前往. */
    UNABLE,
    /** 无声: the line stands and nobody speaks; taken for a real emergency. */
    SILENT;

    /** Whether somebody spoke. */
    public boolean isVoice() {
        return this == REACHED || this == WITH_RESIDENT;
    }
}
