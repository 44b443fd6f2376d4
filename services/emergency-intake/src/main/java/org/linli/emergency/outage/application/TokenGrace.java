package org.linli.emergency.outage.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Until when a token counts: to its end. One that was good when Keycloak, or the database that it may share with us, went
 * away counts until a minute after it is back, and no longer than a shift: an operator in the middle of a call keeps the
 * screen and can act, a partner's machine can call.
 */
@ApplicationScoped
public class TokenGrace {

    /** The longest that anybody works on with a token that could not be renewed: a shift. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Clocks differ, and an outage is noticed a little after it began. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final Outages outages;
    private final Clock clock;

    TokenGrace(Outages outages, Clock clock) {
        this.outages = outages;
        this.clock = clock;
    }

    /** Whether a token with this end counts now. */
    public boolean counts(Instant end) {
        Instant now = clock.instant();
        return now.isBefore(end.plus(SLACK))
                || Stream.of(Part.KEYCLOAK, Part.DATABASE)
                        .flatMap(part -> outages.last(part).stream())
                        .anyMatch(span -> outlasts(end, span, now));
    }

    private static boolean outlasts(Instant end, Outages.Span span, Instant now) {
        return !end.plus(SLACK).isBefore(span.since())
                && span.until()
                        .map(until -> now.isBefore(until.plus(Outages.BACK_FOR_GOOD)))
                        .orElse(true)
                && now.isBefore(end.plus(LONGEST));
    }
}
