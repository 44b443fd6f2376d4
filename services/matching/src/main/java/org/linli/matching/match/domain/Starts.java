package org.linli.matching.match.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.TimeWindow;

/**
 * The instants at which a visit may begin.
 *
 * @param spans in order, apart from each other
 */
public record Starts(List<Span> spans) {

    public Starts {
        spans = List.copyOf(spans);
    }

    /** Both ends are allowed. */
    public record Span(Instant first, Instant last) {}

    /** From the earliest to the latest; none if the latest comes first. */
    public static Starts between(Instant earliest, Instant latest) {
        return new Starts(latest.isBefore(earliest) ? List.of() : List.of(new Span(earliest, latest)));
    }

    /** Without those at which a visit of {@code duration} would overlap {@code busy}. */
    public Starts without(TimeWindow busy, Duration duration) {
        Instant lastBefore = busy.start().minus(duration);
        List<Span> left = new ArrayList<>();
        for (Span span : spans) {
            if (!span.first().isAfter(lastBefore)) {
                left.add(new Span(span.first(), span.last().isBefore(lastBefore) ? span.last() : lastBefore));
            }
            if (!span.last().isBefore(busy.end())) {
                Instant first = span.first().isAfter(busy.end()) ? span.first() : busy.end();
                left.add(new Span(first, span.last()));
            }
        }
        return new Starts(left);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether a visit may begin then. */
    public boolean allow(Instant instant) {
        return spans.stream().anyMatch(span -> !instant.isBefore(span.first()) && !instant.isAfter(span.last()));
    }

    /** The first instant of each span: where somebody becomes free. */
    public Stream<Instant> beginnings() {
        return spans.stream().map(Span::first);
    }
}
