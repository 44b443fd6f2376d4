package org.linli.matching.match.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.kernel.TimeWindow;

/**
 * A facility inside the circle.
 *
 * @param facility which
 * @param providerName who runs it
 * @param minutes walking minutes from the home to it
 * @param metres walking metres
 * @param band tier of the circle
 */
public record Reached(Facility facility, String providerName, double minutes, int metres, Band band) {

    /** Whether it is open then; empty when nobody has told its hours. */
    public Optional<Boolean> isOpen(Instant at) {
        OpeningPlan opening = facility.opening();
        LocalDate day = LocalDate.ofInstant(at, TimeWindow.BUSINESS_ZONE);
        if (opening.isSuspended(day)) {
            return Optional.of(false);
        }
        return opening.isKnown(day) ? Optional.of(opening.isOpen(at)) : Optional.empty();
    }

    /** When it opens next, unless it is open then. */
    public Optional<Instant> nextOpening(Instant at) {
        OpeningPlan opening = facility.opening();
        return opening.isOpen(at) ? Optional.empty() : opening.nextOpening(at);
    }
}
