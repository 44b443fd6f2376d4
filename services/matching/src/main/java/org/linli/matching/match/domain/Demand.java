package org.linli.matching.match.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;

/**
 * One question of order-dispatch: who can deliver this item to this resident in this window.
 *
 * @param requestId the question; the answer names it
 * @param order the service order
 * @param resident who is cared for
 * @param division where the home lies
 * @param itemCode catalogue item
 * @param urgency planned or urgent
 * @param window when
 * @param excluded providers not to be asked again
 * @param excludedFacilities facilities not to be asked again, though their providers may be
 * @param circleMinutes walking circle asked for, empty for the usual one
 */
public record Demand(
        UUID requestId,
        OrderId order,
        ResidentId resident,
        DivisionCode division,
        String itemCode,
        Urgency urgency,
        TimeWindow window,
        Set<ProviderId> excluded,
        Set<FacilityId> excludedFacilities,
        OptionalInt circleMinutes) {

    public Demand {
        excluded = Set.copyOf(excluded);
        excludedFacilities = Set.copyOf(excludedFacilities);
    }

    /** With the usual circle, every facility to be asked. */
    public Demand(
            UUID requestId,
            OrderId order,
            ResidentId resident,
            DivisionCode division,
            String itemCode,
            Urgency urgency,
            TimeWindow window,
            Set<ProviderId> excluded) {
        this(requestId, order, resident, division, itemCode, urgency, window, excluded, Set.of(), OptionalInt.empty());
    }

    /** First business day of the window, Asia/Shanghai. */
    public LocalDate firstDay() {
        return window.start().atZone(TimeWindow.BUSINESS_ZONE).toLocalDate();
    }

    /** Last business day of the window, Asia/Shanghai. */
    public LocalDate lastDay() {
        return window.end().minusNanos(1).atZone(TimeWindow.BUSINESS_ZONE).toLocalDate();
    }

    /** The same question for a window that much later. */
    public Demand later(Duration by) {
        TimeWindow moved = new TimeWindow(window.start().plus(by), window.end().plus(by));
        return new Demand(
                requestId,
                order,
                resident,
                division,
                itemCode,
                urgency,
                moved,
                excluded,
                excludedFacilities,
                circleMinutes);
    }
}
