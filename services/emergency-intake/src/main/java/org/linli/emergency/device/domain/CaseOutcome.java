package org.linli.emergency.device.domain;

/** How a case ended. */
public enum CaseOutcome {
    /** Repaired. */
    REPAIRED("已修复"),
    /** The battery was changed or charged. */
    BATTERY_CHANGED("已换电池/充电"),
    /** Another device took its place. */
    REPLACED("已更换"),
    /** It works again by itself. */
    RESTORED("自行恢复"),
    /** The resident is away, or switched it off. */
    NOT_IN_USE("暂停使用"),
    /** There was nothing. */
    FALSE_ALARM("误报");

    private final String title;

    CaseOutcome(String title) {
        this.title = title;
    }

    /** In Chinese, for people. */
    public String title() {
        return title;
    }
}
