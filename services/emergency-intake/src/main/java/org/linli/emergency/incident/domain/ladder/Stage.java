package org.linli.emergency.incident.domain.ladder;

/** A stretch of the ladder. Stages open one after another; what an earlier one has not done stays open beside it. */
public enum Stage {
    /** 与老年人通话: through the device. */
    TERMINAL,
    /** 拨打老年人电话. */
    RESIDENT_PHONE,
    /** 联系人. */
    CONTACTS,
    /** 应急响应人员、网格员: somebody goes to the door. */
    HELP,
    /** 120. */
    AMBULANCE
}
