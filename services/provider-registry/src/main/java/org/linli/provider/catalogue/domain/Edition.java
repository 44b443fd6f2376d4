package org.linli.provider.catalogue.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an item from a day on. Never changed: a later edition only brings its last day forward.
 *
 * @param number 1 for the first
 * @param terms what the item means
 * @param validFrom first day, Asia/Shanghai
 * @param validTo last day, null when open-ended
 */
public record Edition(
        int number,
        Terms terms,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether these terms hold on the day. */
    public boolean isInForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    Edition closedBefore(LocalDate successor) {
        LocalDate lastDay = successor.minusDays(1);
        return validTo != null && validTo.isBefore(lastDay) ? this : new Edition(number, terms, validFrom, lastDay);
    }
}
