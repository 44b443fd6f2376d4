package org.linli.emergency.device.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a device is, as far as its silence tells. */
public enum DeviceState {
    /** It was heard of within its interval. */
    ONLINE("在线"),
    /** It is late by an interval. */
    LATE("超时"),
    /** Its silence is too long. */
    OFFLINE("离线"),
    /** Nobody can tell: we could not hear it for long enough, or what it said is not at hand. Never shown as offline. */
    UNKNOWN("未知");

    private final String title;

    DeviceState(String title) {
        this.title = title;
    }

    /** In Chinese, for people. */
    public String title() {
        return title;
    }

    /**
     * The state of a device. Who was not heard of since we hear without a gap is unknown, unless it was offline before.
     *
     * @param heard when it was last heard of
     * @param hearingSince since when we hear without a gap
     * @param recorded whether it is on record as offline
     */
    public static DeviceState of(
            Supervision supervision, Optional<Instant> heard, Instant hearingSince, boolean recorded, Instant now) {
        return heard.filter(moment -> !moment.isBefore(hearingSince))
                .map(moment -> after(supervision, Duration.between(moment, now)))
                .orElse(recorded ? OFFLINE : UNKNOWN);
    }

    private static DeviceState after(Supervision supervision, Duration silence) {
        if (silence.compareTo(supervision.offline()) >= 0) {
            return OFFLINE;
        }
        return silence.compareTo(supervision.late()) >= 0 ? LATE : ONLINE;
    }
}
