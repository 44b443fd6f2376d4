package org.linli.emergency.kpi.application;

import java.util.OptionalDouble;

/**
 * How calls were answered. Tests are left out; calls that nobody answered or that were taken back before are in.
 *
 * @param calls incidents that began in the period
 * @param pending of these, those nobody has answered that are younger than three minutes: not judged yet
 * @param answered those an operator has claimed
 * @param abandoned those taken back by the sender before anybody answered
 * @param within60 answered within 60 seconds
 * @param within180 answered within 180 seconds
 * @param medianSeconds half of the answered calls waited no longer
 * @param tests incidents of devices in test mode
 */
public record Answering(
        long calls,
        long pending,
        long answered,
        long abandoned,
        long within60,
        long within180,
        OptionalDouble medianSeconds,
        long tests) {

    /** Target of TSA/QSF: 97.5 % of calls within 60 seconds (rules.md §4.1). */
    public static final double TARGET_60 = 0.975;

    /** Target of TSA/QSF: 99 % of calls within 180 seconds (rules.md §4.1). */
    public static final double TARGET_180 = 0.99;

    /** Share of the judged calls; empty when there are none: that is neither none nor all. */
    public OptionalDouble share(long part) {
        long judged = calls - pending;
        return judged <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / judged);
    }
}
