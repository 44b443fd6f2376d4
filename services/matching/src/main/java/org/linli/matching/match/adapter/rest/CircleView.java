package org.linli.matching.match.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matching.match.domain.Band;
import org.linli.matching.match.domain.Reached;
import org.linli.matching.match.domain.WalkingCircle;

/**
 * A walking circle.
 *
 * @param mobilityGroup who walks
 * @param kind service kind asked for
 * @param at when it is asked whether facilities are open
 * @param direction HOME_TO_FACILITY: the way there is measured
 * @param method ROAD or STRAIGHT_LINE
 * @param methodTitle the same in Chinese; 直线估算 when the figures are estimates
 * @param mode travel profile id
 * @param metresPerSecond walking speed
 * @param graphVersion road graph, empty for a straight line
 * @param offRoad the home lies too far from every way, so that nothing can be said
 * @param reached how many facilities lie within 5, 10 and 15 minutes
 * @param facilities nearest first
 */
record CircleView(
        String mobilityGroup,
        String kind,
        Instant at,
        String direction,
        String method,
        String methodTitle,
        String mode,
        double metresPerSecond,
        String graphVersion,
        boolean offRoad,
        ReachedView reached,
        List<FacilityView> facilities) {

    CircleView {
        facilities = List.copyOf(facilities);
    }

    /** Facilities within so many minutes, narrower tiers included. */
    record ReachedView(int within5, int within10, int within15) {}

    /**
     * A facility in the circle.
     *
     * @param band 5, 10 or 15
     * @param open whether it is open at {@code at}; null when its hours are unknown
     * @param nextOpening when it opens next, null while it is open or unknown
     * @param capacityPerDay people a day for the kind, null when unlimited or unknown
     */
    record FacilityView(
            UUID facilityId,
            String name,
            UUID providerId,
            String providerName,
            double minutes,
            int metres,
            int band,
            @Nullable Boolean open,
            @Nullable Instant nextOpening,
            @Nullable Integer capacityPerDay) {}

    static CircleView of(WalkingCircle circle) {
        return new CircleView(
                circle.mobility().name(),
                circle.kind(),
                circle.at(),
                "HOME_TO_FACILITY",
                circle.basis().method().name(),
                circle.basis().method().title(),
                circle.basis().mode(),
                circle.basis().metresPerSecond(),
                circle.basis().graphVersion(),
                circle.offRoad(),
                new ReachedView(circle.within(Band.FIVE), circle.within(Band.TEN), circle.within(Band.FIFTEEN)),
                circle.facilities().stream().map(one -> facility(one, circle)).toList());
    }

    private static FacilityView facility(Reached reached, WalkingCircle circle) {
        var perDay = reached.facility().places().perDay(circle.kind());
        return new FacilityView(
                reached.facility().id().value(),
                reached.facility().name(),
                reached.facility().provider().value(),
                reached.providerName(),
                Math.round(reached.minutes() * 10) / 10.0,
                reached.metres(),
                reached.band().minutes(),
                reached.isOpen(circle.at()).orElse(null),
                reached.nextOpening(circle.at()).orElse(null),
                perDay.isPresent() ? perDay.getAsInt() : null);
    }
}
