package org.linli.matching.match.domain;

import java.util.Arrays;
import java.util.Optional;

/** The tiers of the 15-minute circle (5 分钟, 10 分钟, 15 分钟生活圈, GB 50180-2018); a tier includes its own minute. */
public enum Band {
    FIVE(5),
    TEN(10),
    FIFTEEN(15);

    /** Minutes of the widest band. */
    public static final int WIDEST = FIFTEEN.minutes;

    private final int minutes;

    Band(int minutes) {
        this.minutes = minutes;
    }

    /** Walking minutes at most. */
    public int minutes() {
        return minutes;
    }

    /** The narrowest band that includes the minutes, empty beyond the widest. */
    public static Optional<Band> of(double minutes) {
        return Arrays.stream(values()).filter(band -> minutes <= band.minutes).findFirst();
    }
}
