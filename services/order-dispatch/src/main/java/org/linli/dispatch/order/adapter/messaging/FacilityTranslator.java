package org.linli.dispatch.order.adapter.messaging;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot.Operation;
import org.linli.dispatch.order.domain.DateSpan;
import org.linli.dispatch.order.domain.Facility;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;

/** A facility's snapshot to what dispatch knows of it; its opening hours are matching's concern. */
final class FacilityTranslator {

    private static final String OPEN = "OPEN";

    private FacilityTranslator() {}

    static Facility facility(FacilitySnapshot snapshot) {
        @Nullable Operation operation = snapshot.operation();
        return new Facility(
                new FacilityId(snapshot.facilityId()),
                new ProviderId(snapshot.providerId()),
                Set.copyOf(snapshot.kinds()),
                snapshot.status().equals(OPEN),
                operation == null ? Optional.empty() : suspension(operation),
                operation == null ? Map.of() : places(operation),
                operation == null || operation.capacityPerDay() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(operation.capacityPerDay()));
    }

    private static Optional<DateSpan> suspension(Operation operation) {
        return Optional.ofNullable(operation.suspendedFrom())
                .map(from -> new DateSpan(from, Optional.ofNullable(operation.suspendedTo())));
    }

    private static Map<String, Integer> places(Operation operation) {
        return operation.capacities().stream()
                .collect(Collectors.toMap(FacilitySnapshot.Capacity::kind, FacilitySnapshot.Capacity::perDay));
    }
}
