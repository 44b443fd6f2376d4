package org.linli.emergency.incident.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.incident.application.Responders;
import org.linli.emergency.incident.domain.Place;

/**
 * Who could be at the door soonest. Coordinates are not among it.
 *
 * @param method ROAD or STRAIGHT_LINE
 * @param methodTitle 路网 or 直线估算, to be shown beside every figure
 * @param roadsSilent matching gave no answer in time
 * @param place how the door's place is known: GNSS, MANUAL, WIFI, CELL or HOME; absent when only matching knows
 * @param placeAt when it was found, absent for a home
 * @param placeAccuracyM how exact, in metres
 * @param offDuty how many were left out because they are off duty
 * @param responders the nearest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RespondersView(
        String method,
        String methodTitle,
        boolean roadsSilent,
        @Nullable String place,
        @Nullable Instant placeAt,
        @Nullable Integer placeAccuracyM,
        long offDuty,
        List<ResponderView> responders) {

    /**
     * One of them.
     *
     * @param minutes travel time
     * @param metres length of the way
     * @param start LIVE_POSITION or BASE
     * @param duty ON, AGREED (off duty, agreed to be called) or UNKNOWN
     * @param busy on the way to another door, or at one
     */
    public record ResponderView(
            UUID caregiverId, UUID providerId, double minutes, int metres, String start, String duty, boolean busy) {

        private static ResponderView of(Responders.Nearest one) {
            return new ResponderView(
                    one.caregiver(),
                    one.provider(),
                    Math.round(one.minutes() * 10) / 10.0,
                    one.metres(),
                    one.live() ? "LIVE_POSITION" : "BASE",
                    one.duty().name(),
                    one.busy());
        }
    }

    static RespondersView of(Responders found) {
        return new RespondersView(
                found.byRoad() ? "ROAD" : "STRAIGHT_LINE",
                found.byRoad() ? "路网" : "直线估算",
                found.roadsSilent(),
                found.place().map(Place::source).map(Enum::name).orElse(null),
                found.place().flatMap(Place::at).orElse(null),
                found.place()
                        .filter(place -> place.accuracyM().isPresent())
                        .map(place -> place.accuracyM().getAsInt())
                        .orElse(null),
                found.offDuty(),
                found.nearest().stream().map(ResponderView::of).toList());
    }
}
