package org.linli.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A half-open span of time, {@code start} included and {@code end} not. */
public record TimeWindow(Instant start, Instant end) {

    /** The zone of every business date. */
    public static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    public TimeWindow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("start must be before end");
        }
    }

    /** The window that begins at {@code start} and lasts {@code length}. */
    public static TimeWindow of(Instant start, Duration length) {
        return new TimeWindow(start, start.plus(length));
    }

    /** How long it lasts. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether {@code instant} lies inside. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether the two share any instant. */
    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The window widened by {@code margin} on both sides. */
    public TimeWindow widened(Duration margin) {
        return new TimeWindow(start.minus(margin), end.plus(margin));
    }
}
