package org.linli.contracts.provider.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * A facility with its public place.
 *
 * @param facilityId the facility
 * @param version grows with every change
 * @param providerId who runs it
 * @param name public name
 * @param division 12-digit division code
 * @param lon WGS-84 longitude in degrees
 * @param lat WGS-84 latitude in degrees
 * @param kinds service kinds offered at the facility
 * @param status OPEN, SUSPENDED or CLOSED
 * @param operation when it is open and for how many, absent when nothing is known
 */
public record FacilitySnapshot(
        UUID facilityId,
        long version,
        UUID providerId,
        String name,
        String division,
        double lon,
        double lat,
        List<String> kinds,
        String status,
        @Nullable Operation operation) {

    /** Type text, topic and schema. */
    public static final EventType<FacilitySnapshot> TYPE =
            EventType.of("linli.provider.facility.snapshot.v1", "linli.provider.facility", FacilitySnapshot.class);

    public FacilitySnapshot {
        kinds = List.copyOf(kinds);
    }

    /**
     * When a facility is open and for how many; times are local, Asia/Shanghai.
     *
     * @param weekly hours by day of the week, empty when unknown
     * @param exceptions days that differ from the weekly plan
     * @param capacityPerDay people a day for each kind without its own capacity, absent when unlimited or unknown
     * @param capacities people a day by service kind
     * @param suspendedFrom first day without service
     * @param suspendedTo last day without service, absent while nobody knows
     */
    public record Operation(
            List<Hours> weekly,
            List<Day> exceptions,
            @Nullable Integer capacityPerDay,
            List<Capacity> capacities,
            @Nullable LocalDate suspendedFrom,
            @Nullable LocalDate suspendedTo) {

        public Operation {
            weekly = List.copyOf(weekly);
            exceptions = List.copyOf(exceptions);
            capacities = List.copyOf(capacities);
        }
    }

    /**
     * Hours on a day of the week; a day may have several.
     *
     * @param day MONDAY to SUNDAY
     * @param opens such as 08:00
     * @param closes such as 17:30
     */
    public record Hours(String day, String opens, String closes) {}

    /**
     * A day that differs from the weekly plan.
     *
     * @param date business date
     * @param spans when it is open instead; none means closed
     */
    public record Day(LocalDate date, List<Span> spans) {

        public Day {
            spans = List.copyOf(spans);
        }
    }

    /**
     * Hours of one day.
     *
     * @param opens such as 08:00
     * @param closes such as 12:00
     */
    public record Span(String opens, String closes) {}

    /**
     * Places a day.
     *
     * @param kind service kind
     * @param perDay people a day
     */
    public record Capacity(String kind, int perDay) {}
}
