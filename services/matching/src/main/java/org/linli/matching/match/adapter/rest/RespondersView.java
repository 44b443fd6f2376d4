package org.linli.matching.match.adapter.rest;

import java.util.List;
import java.util.UUID;
import org.linli.matching.match.application.Nearby;

/**
 * Who could be at a door soon, the nearest first.
 *
 * @param method ROAD or STRAIGHT_LINE
 * @param methodTitle the same in Chinese; 直线估算 when the figures are estimates
 * @param graphVersion road graph, empty for a straight line
 * @param offRoad the door lies too far from every way, so that nothing can be said
 * @param withoutPositions live positions could not be asked for: all ways begin at bases
 * @param responders who reaches it in time
 */
record RespondersView(
        String method,
        String methodTitle,
        String graphVersion,
        boolean offRoad,
        boolean withoutPositions,
        List<ResponderView> responders) {

    RespondersView {
        responders = List.copyOf(responders);
    }

    /**
     * One of them.
     *
     * @param minutes travel time
     * @param metres length of the way
     * @param start BASE or LIVE_POSITION; only who is on shift has a live position
     * @param mode travel profile id
     */
    record ResponderView(UUID caregiverId, UUID providerId, double minutes, int metres, String start, String mode) {

        private static ResponderView of(Nearby.Responder found) {
            return new ResponderView(
                    found.caregiver().id().value(),
                    found.caregiver().provider().value(),
                    Math.round(found.way().minutes() * 10) / 10.0,
                    found.way().metres(),
                    found.way().start().name(),
                    found.way().basis().mode());
        }
    }

    static RespondersView of(Nearby nearby) {
        return new RespondersView(
                nearby.basis().method().name(),
                nearby.basis().method().title(),
                nearby.basis().graphVersion(),
                nearby.offRoad(),
                nearby.withoutPositions(),
                nearby.responders().stream().map(ResponderView::of).toList());
    }
}
