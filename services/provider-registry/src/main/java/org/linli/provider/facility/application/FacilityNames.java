package org.linli.provider.facility.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;

/** Facilities by everything a file may call them: external reference, name, id. */
public final class FacilityNames {

    private record Called(ProviderId provider, String name) {}

    private final Map<Called, List<FacilityId>> facilities = new HashMap<>();
    private final Set<FacilityId> closed = new HashSet<>();

    /** Adds a facility of the provider. */
    public void add(ProviderId provider, UUID id, String name, @Nullable String externalRef, boolean isClosed) {
        FacilityId facility = new FacilityId(id);
        Stream.of(name, externalRef == null ? name : externalRef, id.toString())
                .distinct()
                .forEach(called -> facilities
                        .computeIfAbsent(new Called(provider, called), none -> new ArrayList<>())
                        .add(facility));
        if (isClosed) {
            closed.add(facility);
        }
    }

    /** A facility of the provider that has this reference or name. */
    public Optional<FacilityId> twin(ProviderId provider, @Nullable String externalRef, String name) {
        return Stream.of(externalRef == null ? name : externalRef, name)
                .flatMap(called -> facilities.getOrDefault(new Called(provider, called), List.of()).stream())
                .findFirst();
    }

    /** The one facility of the provider that {@code field} calls so and that is not closed; refused unless there is one. */
    public FacilityId requireInUse(String field, ProviderId provider, String called) {
        List<FacilityId> open = facilities.getOrDefault(new Called(provider, called), List.of()).stream()
                .filter(facility -> !closed.contains(facility))
                .toList();
        if (open.size() != 1) {
            throw Refusal.ofField(
                    CommonError.INVALID_INPUT,
                    field,
                    "must be one facility of the provider, by external reference, id or name, and not closed");
        }
        return open.getFirst();
    }
}
