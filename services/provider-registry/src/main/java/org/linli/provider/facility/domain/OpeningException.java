package org.linli.provider.facility.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day on which the weekly plan does not hold, such as a holiday.
 *
 * @param date business date, Asia/Shanghai
 * @param spans when it is open instead, in order; none means closed all day
 */
public record OpeningException(LocalDate date, List<OpenSpan> spans) {

    /** Throws {@link IllegalArgumentException} if spans overlap. */
    public OpeningException {
        spans = OpenSpan.ofOneDay(spans);
    }

    /** Reads what {@link #toString} writes. */
    public static OpeningException parse(String text) {
        String[] parts = text.split(" ", -1);
        return new OpeningException(
                LocalDate.parse(parts[0]),
                Arrays.stream(parts).skip(1).map(OpenSpan::parse).toList());
    }

    /** Such as {@code 2026-10-02 08:00-12:00 13:00-17:00}. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(date.toString()), spans.stream().map(OpenSpan::toString))
                .collect(Collectors.joining(" "));
    }
}
