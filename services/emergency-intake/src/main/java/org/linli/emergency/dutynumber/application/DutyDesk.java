package org.linli.emergency.dutynumber.application;

/** Who is called by a duty number: the helpers of a ladder, who stand on no emergency card. */
public enum DutyDesk {
    /** 应急响应值班: the desk of the responders. */
    RESPONDER,
    /** 网格员值班. */
    GRID_WORKER
}
