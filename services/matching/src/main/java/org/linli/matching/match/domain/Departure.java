package org.linli.matching.match.domain;

/** Why a resident is no longer served here. */
public enum Departure {
    /** She died. */
    DECEASED("老人已去世"),
    /** She moved out of the city. */
    MOVED_AWAY("老人已迁出"),
    /** Her file is gone. */
    LEFT("老人档案已注销");

    private final String text;

    Departure(String text) {
        this.text = text;
    }

    /** In Chinese. */
    public String text() {
        return text;
    }
}
