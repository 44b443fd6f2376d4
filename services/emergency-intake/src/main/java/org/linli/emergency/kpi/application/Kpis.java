package org.linli.emergency.kpi.application;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a period was like.
 *
 * @param answering how calls were answered
 * @param attendance how soon somebody was at the door
 * @param dispositions how the incidents of the period that are closed ended, in the order of the list
 */
public record Kpis(Answering answering, Attendance attendance, List<Ending> dispositions) {

    public Kpis {
        dispositions = List.copyOf(dispositions);
    }

    /**
     * Time from the call until the first responder was at the door; goals of practice.md §4.2: 90 % within 45 minutes, all
     * within 60.
     */
    public record Attendance(
            long attended, long within45, long within60, OptionalDouble medianMinutes, OptionalDouble p90Minutes) {}

    /** How many ended so. */
    public record Ending(String code, String name, boolean falseAlarm, long incidents) {}
}
