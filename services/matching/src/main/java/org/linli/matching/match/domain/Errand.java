package org.linli.matching.match.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.kernel.Sex;
import org.linli.kernel.TimeWindow;

/**
 * What is to be done, for whom and when, as known at the moment of the decision.
 *
 * @param demand the question
 * @param terms what the catalogue asks
 * @param residentSex for the sex rule
 * @param now moment of the decision
 */
public record Errand(Demand demand, Terms terms, Sex residentSex, Instant now) {

    /** Today, Asia/Shanghai. */
    public LocalDate today() {
        return now.atZone(TimeWindow.BUSINESS_ZONE).toLocalDate();
    }

    /** The same errand in a window that much later. */
    public Errand later(Duration by) {
        return new Errand(demand.later(by), terms, residentSex, now);
    }

    /**
     * When the worker could begin: inside the window, not before arriving from here and now, not within {@code margin}
     * of another visit. A planned visit also ends inside its window if that is long enough.
     */
    public Starts startsOf(Worker worker, Duration margin) {
        TimeWindow window = demand.window();
        double minutes = worker.travel() instanceof Travel.Way way ? way.minutes() : 0;
        Instant arrival = now.plusSeconds(Math.round(minutes * 60));
        Instant earliest = arrival.isAfter(window.start()) ? arrival : window.start();
        Starts starts = Starts.between(earliest, latestStart());
        for (TimeWindow visit : worker.booked()) {
            starts = starts.without(visit.widened(margin), terms.duration());
        }
        return starts;
    }

    private Instant latestStart() {
        TimeWindow window = demand.window();
        boolean fits = window.length().compareTo(terms.duration()) >= 0;
        return demand.urgency() == Urgency.PLANNED && fits
                ? window.end().minus(terms.duration())
                : window.end().minusMillis(1);
    }
}
