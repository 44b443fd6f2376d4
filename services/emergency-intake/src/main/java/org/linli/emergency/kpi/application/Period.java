package org.linli.emergency.kpi.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.TimeWindow;

/** Business dates in Asia/Shanghai, first and last day included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST_DAYS = 366;

    /** Refused when it ends before it begins or is longer than a year. */
    public Period {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "to", "must lie on or within a year after from");
        }
    }

    /** When it begins. */
    public Instant start() {
        return from.atStartOfDay(TimeWindow.BUSINESS_ZONE).toInstant();
    }

    /** When it is over. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(TimeWindow.BUSINESS_ZONE).toInstant();
    }
}
