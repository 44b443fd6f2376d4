package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Who has the incident.
 *
 * @param operator token subject
 * @param since when the operator took it
 * @param staleSince since when nothing is heard from the operator's console (amber): it stays hers until somebody takes it
 * @param offer to whom she wants to hand it over
 * @param hold while she waits for something
 */
public record Claim(
        String operator, Instant since, Optional<Instant> staleSince, Optional<Transfer> offer, Optional<Hold> hold) {

    /** A wish to hand over. The incident stays with its operator until the other one takes it. */
    public record Transfer(String to, String reason, Instant at) {}

    /** Waiting for something, such as a call back, until a time at which it comes back by itself. */
    public record Hold(String reason, Instant since, Instant until) {}

    static Claim by(String operator, Instant at) {
        return new Claim(operator, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether nothing is heard from the operator's console. */
    public boolean isStale() {
        return staleSince.isPresent();
    }

    Claim withStale(Optional<Instant> from) {
        return new Claim(operator, since, from, offer, hold);
    }

    Claim withOffer(Optional<Transfer> wish) {
        return new Claim(operator, since, staleSince, wish, hold);
    }

    Claim withHold(Optional<Hold> waiting) {
        return new Claim(operator, since, staleSince, offer, waiting);
    }
}
