package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.Optional;

/** Whether somebody may be alerted: whoever is off duty never is, unless he agreed to it (practice.md §6, 9). */
public enum Duty {
    /** 在岗. */
    ON,
    /** 休班，同意被呼叫. */
    AGREED,
    /** 未报岗: nobody said. */
    UNKNOWN,
    /** 不在岗. */
    OFF;

    /**
     * What a person of ours said about being on duty: her own word.
     *
     * @param onUntil until when on duty; empty when she said that she is off
     * @param callableOffDuty agreed to be called in an emergency while off duty
     */
    public record Report(Optional<Instant> onUntil, boolean callableOffDuty) {}

    /** How the employer has the person. */
    public enum Employment {
        /** At work. */
        ACTIVE,
        /** On leave. */
        ON_LEAVE,
        /** Gone. */
        LEFT
    }

    /**
     * What follows from the employment, the report and a live position, which only who is on shift has. Who said that she is off
     * is off, wherever her phone is; a shift that is over on paper goes on while her position is live.
     */
    public static Duty of(Employment employment, Optional<Report> report, boolean live, Instant now) {
        if (employment == Employment.LEFT) {
            return OFF;
        }
        boolean reported = report.flatMap(Report::onUntil)
                .filter(until -> until.isAfter(now))
                .isPresent();
        boolean saidOff = report.filter(word -> word.onUntil().isEmpty()).isPresent();
        if (employment == Employment.ACTIVE && (reported || (live && !saidOff))) {
            return ON;
        }
        if (report.filter(Report::callableOffDuty).isPresent()) {
            return AGREED;
        }
        return report.isEmpty() && employment == Employment.ACTIVE ? UNKNOWN : OFF;
    }
}
