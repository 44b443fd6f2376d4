package org.linli.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;

/**
 * What was asked for; it never changes during the order's life.
 *
 * @param resident for whom
 * @param division division of the home
 * @param item what, on which terms
 * @param window when the visit is to begin
 * @param urgency how soon
 * @param funding who pays
 * @param channel how it reached us
 * @param answerWithin how long a provider may think about an offer
 * @param note remark for the crew, without personal data
 * @param excluded providers the resident does not want
 * @param orderedBy token subject of who placed it, also on behalf
 * @param at when it was placed
 * @param circleMinutes walking circle for a service at a facility, empty for the usual one
 */
public record Request(
        ResidentId resident,
        DivisionCode division,
        ItemTerms item,
        TimeWindow window,
        Urgency urgency,
        Funding funding,
        Channel channel,
        Duration answerWithin,
        Optional<String> note,
        Set<ProviderId> excluded,
        String orderedBy,
        Instant at,
        OptionalInt circleMinutes) {

    public Request {
        excluded = Set.copyOf(excluded);
    }

    /** With the usual walking circle. */
    public Request(
            ResidentId resident,
            DivisionCode division,
            ItemTerms item,
            TimeWindow window,
            Urgency urgency,
            Funding funding,
            Channel channel,
            Duration answerWithin,
            Optional<String> note,
            Set<ProviderId> excluded,
            String orderedBy,
            Instant at) {
        this(
                resident,
                division,
                item,
                window,
                urgency,
                funding,
                channel,
                answerWithin,
                note,
                excluded,
                orderedBy,
                at,
                OptionalInt.empty());
    }

    /** Whether the resident comes to a facility. */
    public boolean isAtFacility() {
        return item.place() == Place.FACILITY;
    }

    /** The business date of the visit. */
    public LocalDate day() {
        return LocalDate.ofInstant(window.start(), TimeWindow.BUSINESS_ZONE);
    }

    /** How long the visit is planned to last. */
    public Duration length() {
        return Duration.ofMinutes(item.standardMinutes());
    }
}
