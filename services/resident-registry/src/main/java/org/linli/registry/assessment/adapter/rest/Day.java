package org.linli.registry.assessment.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.kernel.TimeWindow;

/** The day it is in China. */
@ApplicationScoped
class Day {

    private final Clock clock;

    Day(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeWindow.BUSINESS_ZONE);
    }
}
