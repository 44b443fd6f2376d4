package org.linli.matching.match.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of business days, both ends included.
 *
 * @param from first day
 * @param to last day, null when open-ended
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    /** Whether the day lies inside. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
