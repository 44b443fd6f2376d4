package org.linli.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.TimeWindow;

/** What may be ordered, for whom and when. */
public final class RequestRules {

    /** A request typed in a minute ago may begin now. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Duration HORIZON = Duration.ofDays(60);
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    private RequestRules() {}

    /** Refused unless the window is in the future, at most 60 days away, and 30 minutes to 12 hours long. */
    public static void requirePossible(TimeWindow window, Instant at) {
        if (window.start().isBefore(at.minus(GRACE))) {
            throw notPossible("window.start", "must be in the future");
        }
        if (window.start().isAfter(at.plus(HORIZON))) {
            throw notPossible("window.start", "must be within 60 days");
        }
        if (window.length().compareTo(SHORTEST) < 0 || window.length().compareTo(LONGEST) > 0) {
            throw notPossible("window.end", "the window must be 30 minutes to 12 hours long");
        }
    }

    /** Refused unless the resident lives here and has a home point. */
    public static void requireServable(Resident resident) {
        if (!resident.active()) {
            throw left();
        }
        if (!resident.located()) {
            throw Refusal.ofField(
                    DispatchError.RESIDENT_NOT_LOCATED,
                    "residentId",
                    "the resident has no home point\nMaybe add it in the resident registry.");
        }
    }

    /** The refusal about a resident who moved away, died, or whose file is gone. */
    public static Refusal left() {
        return Refusal.ofField(DispatchError.RESIDENT_LEFT, "residentId", "the resident moved away or died");
    }

    /** The terms of the item on the window's business date; refused when there are none. */
    public static ItemTerms requireTerms(CatalogueItem item, TimeWindow window) {
        LocalDate day = LocalDate.ofInstant(window.start(), TimeWindow.BUSINESS_ZONE);
        return item.on(day)
                .orElseThrow(() -> Refusal.ofField(
                        DispatchError.ITEM_NOT_OFFERED, "itemCode", "the catalogue has no terms for " + day));
    }

    /** Refused when a walking circle is named for a service to which nobody walks. */
    public static void requireCircleToWalk(ItemTerms terms, OptionalInt circleMinutes) {
        if (circleMinutes.isPresent() && terms.place() == Place.HOME) {
            throw Refusal.ofField(
                    CommonError.INVALID_INPUT,
                    "circleMinutes",
                    "is for services at a facility only\nMaybe leave it out.");
        }
    }

    /** Refused unless the money is there at once. */
    public static void requireFundable(Funding funding) {
        if (funding != Funding.SELF_PAY) {
            throw Refusal.ofField(
                    DispatchError.FUNDING_NOT_AVAILABLE,
                    "funding",
                    "public money cannot be reserved yet\nMaybe order with SELF_PAY.");
        }
    }

    private static Refusal notPossible(String field, String message) {
        return Refusal.ofField(DispatchError.WINDOW_NOT_POSSIBLE, field, message);
    }
}
