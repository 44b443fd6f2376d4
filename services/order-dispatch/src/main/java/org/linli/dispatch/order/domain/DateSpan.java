package org.linli.dispatch.order.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Business dates (Asia/Shanghai) from a first to a last day, both included; without a last day it stays open. */
public record DateSpan(LocalDate first, Optional<LocalDate> last) {

    /** Whether {@code day} lies inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && last.map(end -> !day.isAfter(end)).orElse(true);
    }
}
