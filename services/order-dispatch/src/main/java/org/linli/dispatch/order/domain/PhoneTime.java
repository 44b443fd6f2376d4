package org.linli.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import org.linli.kernel.Refusal;

/** The time a phone says something happened, sent later when it was offline. */
public final class PhoneTime {

    /** Phones' clocks differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final Duration OFFLINE = Duration.ofHours(24);

    private PhoneTime() {}

    /** Refused with {@code TIME_NOT_POSSIBLE} when it lies in the future or more than a day back. */
    public static Instant require(Instant claimed, Instant now) {
        if (claimed.isAfter(now.plus(AHEAD)) || claimed.isBefore(now.minus(OFFLINE))) {
            throw Refusal.ofField(
                    DispatchError.TIME_NOT_POSSIBLE,
                    "at",
                    "must not lie in the future nor more than 24 hours back\nMaybe leave it out.");
        }
        return claimed;
    }
}
