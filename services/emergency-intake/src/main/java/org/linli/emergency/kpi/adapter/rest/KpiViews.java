package org.linli.emergency.kpi.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.kpi.application.Answering;
import org.linli.emergency.kpi.application.KpiQueries.Asked;
import org.linli.emergency.kpi.application.KpiQueries.FalseAlarms;
import org.linli.emergency.kpi.application.KpiQueries.Miss;
import org.linli.emergency.kpi.application.Kpis;

/** Figures as callers see them. */
final class KpiViews {

    private KpiViews() {}

    /**
     * The figures of a period.
     *
     * @param from first day, Asia/Shanghai
     * @param to last day
     * @param division division asked for, empty for all the caller sees
     * @param answering how calls were answered
     * @param attendance how soon somebody was at the door
     * @param dispositions how incidents ended
     * @param falseAlarms how many of them as false alarms
     */
    public record KpisView(
            LocalDate from,
            LocalDate to,
            String division,
            AnsweringView answering,
            AttendanceView attendance,
            List<Kpis.Ending> dispositions,
            long falseAlarms) {}

    /**
     * How calls were answered; tests are left out, abandoned calls are in. A share is absent when there is nothing to judge.
     *
     * @param target60 share that should be answered within 60 seconds
     * @param target180 share that should be answered within 180 seconds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnsweringView(
            long calls,
            long pending,
            long answered,
            long abandoned,
            long within60,
            long within180,
            @Nullable Double share60,
            @Nullable Double share180,
            double target60,
            double target180,
            @Nullable Double medianSeconds,
            long tests) {}

    /** Minutes from the call until the first responder was at the door. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttendanceView(
            long attended,
            long within45,
            long within60,
            @Nullable Double medianMinutes,
            @Nullable Double p90Minutes) {}

    /**
     * A call to be looked into.
     *
     * @param waitedSeconds how long until the answer; absent when nobody has answered
     * @param over 60 or 180: which target it missed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissView(
            UUID incidentId,
            String division,
            String priority,
            String state,
            Instant receivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant withdrawnAt,
            @Nullable Double waitedSeconds,
            int over) {

        static MissView of(Miss miss) {
            Double waited = miss.answeredAt()
                    .map(answered ->
                            Duration.between(miss.receivedAt(), answered).toMillis() / 1000.0)
                    .orElse(null);
            return new MissView(
                    miss.incident(),
                    miss.division(),
                    miss.priority(),
                    miss.state(),
                    miss.receivedAt(),
                    miss.answeredAt().orElse(null),
                    miss.withdrawnAt().orElse(null),
                    waited,
                    waited != null && waited <= LONG_WAIT ? SHORT_WAIT : LONG_WAIT);
        }
    }

    /** A device and how many of its incidents were false alarms. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FalseAlarmsView(
            UUID deviceId,
            String source,
            String number,
            @Nullable UUID residentId,
            long falseAlarms) {

        static FalseAlarmsView of(FalseAlarms device) {
            return new FalseAlarmsView(
                    device.device(),
                    device.source(),
                    device.number(),
                    device.resident().orElse(null),
                    device.incidents());
        }
    }

    private static final int SHORT_WAIT = 60;
    private static final int LONG_WAIT = 180;

    static KpisView view(Asked asked, Kpis kpis) {
        Answering calls = kpis.answering();
        Kpis.Attendance door = kpis.attendance();
        return new KpisView(
                asked.period().from(),
                asked.period().to(),
                asked.division(),
                new AnsweringView(
                        calls.calls(),
                        calls.pending(),
                        calls.answered(),
                        calls.abandoned(),
                        calls.within60(),
                        calls.within180(),
                        value(calls.share(calls.within60())),
                        value(calls.share(calls.within180())),
                        Answering.TARGET_60,
                        Answering.TARGET_180,
                        value(calls.medianSeconds()),
                        calls.tests()),
                new AttendanceView(
                        door.attended(),
                        door.within45(),
                        door.within60(),
                        value(door.medianMinutes()),
                        value(door.p90Minutes())),
                kpis.dispositions(),
                kpis.dispositions().stream()
                        .filter(Kpis.Ending::falseAlarm)
                        .mapToLong(Kpis.Ending::incidents)
                        .sum());
    }

    private static @Nullable Double value(OptionalDouble figure) {
        return figure.isPresent() ? (Double) figure.getAsDouble() : null;
    }
}
