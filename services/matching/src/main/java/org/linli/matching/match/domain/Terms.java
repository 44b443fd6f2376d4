package org.linli.matching.match.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * What the catalogue asks of a delivery of an item.
 *
 * @param itemCode stable code
 * @param kind service kind, such as BATHING
 * @param name Chinese name of the item
 * @param duration standard time at the resident
 * @param qualification what every crew member needs, empty when anybody may
 * @param minCrew caregivers needed
 * @param sexRule whose sex must match
 * @param place who travels
 * @param validity when these terms hold
 */
public record Terms(
        String itemCode,
        String kind,
        String name,
        Duration duration,
        Optional<Qualification> qualification,
        int minCrew,
        SexRule sexRule,
        ServicePlace place,
        Validity validity) {

    public Terms {
        if (minCrew < 1 || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("minCrew must be at least 1 and duration positive");
        }
    }
}
