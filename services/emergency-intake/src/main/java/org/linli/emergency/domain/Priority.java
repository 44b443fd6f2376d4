package org.linli.emergency.domain;

/** How soon somebody must look, the most urgent first; shown, stored and sorted as this one value. */
public enum Priority {
    /** 特急: fire, gas, or a call that came again. */
    CRITICAL(1),
    /** 紧急: somebody calls for help. */
    HIGH(2),
    /** 一般: something is unusual. */
    NORMAL(3),
    /** 低: a test. */
    LOW(4);

    private final int level;

    Priority(int level) {
        this.level = level;
    }

    /** The number under which it is stored and sorted. */
    public int level() {
        return level;
    }

    /** The priority of a number. */
    public static Priority of(int level) {
        return switch (level) {
            case 1 -> CRITICAL;
            case 2 -> HIGH;
            case 3 -> NORMAL;
            default -> LOW;
        };
    }

    /** One step more urgent, as far as there is one; a test stays what it is. */
    public Priority raised() {
        return switch (this) {
            case CRITICAL, HIGH -> CRITICAL;
            case NORMAL -> HIGH;
            case LOW -> LOW;
        };
    }

    /** The more urgent of two. */
    public Priority atLeast(Priority other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
