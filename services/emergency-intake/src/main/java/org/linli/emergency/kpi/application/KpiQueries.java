package org.linli.emergency.kpi.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.security.Scope;

/** KPIs computed from the log. Needs an open unit of work. */
public interface KpiQueries {

    /** Which calls: of a period, as far as the caller may see, within a division if one is named. */
    record Asked(Period period, String division, Scope scope) {}

    /** The figures. */
    Uni<Kpis> kpis(Asked asked);

    /** Calls not answered within 60 seconds, each to be looked into, the oldest first. */
    Uni<List<Miss>> misses(Asked asked, Instant afterAt, UUID afterId, int limit);

    /** Devices with false alarms, those with the most first. */
    Uni<List<FalseAlarms>> falseAlarms(Asked asked, long afterCount, UUID afterId, int limit);

    /** A call that waited too long; {@code answeredAt} is empty when nobody has answered it. */
    record Miss(
            UUID incident,
            String division,
            String priority,
            String state,
            Instant receivedAt,
            Optional<Instant> answeredAt,
            Optional<Instant> withdrawnAt) {}

    /** Incidents of a device that ended as false alarms. */
    record FalseAlarms(UUID device, String source, String number, Optional<UUID> resident, long incidents) {}
}
