package org.linli.matching.match.adapter.messaging;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot.Operation;
import org.linli.matching.match.domain.OpeningPlan;
import org.linli.matching.match.domain.OpeningPlan.Hours;
import org.linli.matching.match.domain.Places;
import org.linli.matching.match.domain.Validity;

/** Translates when a facility is open and for how many. */
final class Operations {

    private Operations() {}

    static OpeningPlan opening(@Nullable Operation operation) {
        return operation == null
                ? OpeningPlan.UNKNOWN
                : new OpeningPlan(
                        operation.weekly().stream()
                                .collect(Collectors.groupingBy(
                                        hours -> DayOfWeek.valueOf(hours.day()),
                                        Collectors.mapping(
                                                hours -> hours(hours.opens(), hours.closes()), Collectors.toList()))),
                        operation.exceptions().stream()
                                .collect(Collectors.toMap(FacilitySnapshot.Day::date, Operations::hours)),
                        Optional.ofNullable(operation.suspendedFrom())
                                .map(from -> new Validity(from, operation.suspendedTo())));
    }

    static Places places(@Nullable Operation operation) {
        return operation == null
                ? Places.UNKNOWN
                : new Places(
                        operation.capacities().stream()
                                .collect(Collectors.toMap(
                                        FacilitySnapshot.Capacity::kind, FacilitySnapshot.Capacity::perDay)),
                        operation.capacityPerDay() == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(operation.capacityPerDay()));
    }

    private static List<Hours> hours(FacilitySnapshot.Day day) {
        return day.spans().stream()
                .map(span -> hours(span.opens(), span.closes()))
                .toList();
    }

    private static Hours hours(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
