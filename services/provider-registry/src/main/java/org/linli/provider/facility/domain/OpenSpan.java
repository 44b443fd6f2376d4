package org.linli.provider.facility.domain;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * Local time, Asia/Shanghai, from {@code opens} to before {@code closes} on one day.
 *
 * @param opens first minute
 * @param closes after {@code opens}
 */
public record OpenSpan(LocalTime opens, LocalTime closes) {

    /** Throws {@link IllegalArgumentException} unless it closes after it opens. */
    public OpenSpan {
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("must close after it opens");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static OpenSpan parse(String text) {
        String[] parts = text.split("-", 2);
        return new OpenSpan(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    /** The spans of one day in order; throws {@link IllegalArgumentException} if two of them overlap. */
    static List<OpenSpan> ofOneDay(List<OpenSpan> spans) {
        List<OpenSpan> sorted =
                spans.stream().sorted(Comparator.comparing(OpenSpan::opens)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opens().isBefore(sorted.get(i - 1).closes())) {
                throw new IllegalArgumentException(sorted.get(i) + " overlaps " + sorted.get(i - 1));
            }
        }
        return sorted;
    }

    /** Such as {@code 08:00-17:30}. */
    @Override
    public String toString() {
        return opens + "-" + closes;
    }
}
