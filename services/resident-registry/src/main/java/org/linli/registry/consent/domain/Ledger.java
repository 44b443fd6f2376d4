package org.linli.registry.consent.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a resident agreed to and withdrew (授权台账); the last line about a purpose is what holds.
 *
 * @param entries newest first
 */
public record Ledger(List<Entry> entries) {

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** What a line still says. */
    public enum State {
        /** Holds now. */
        IN_FORCE,
        /** Would hold, but its time is over. */
        EXPIRED,
        /** A later line about the same took its place. */
        REPLACED,
        /** Says that something was withdrawn. */
        WITHDRAWN
    }

    /** What a line says at a moment. */
    public State state(Entry entry, Instant now) {
        boolean last = entries.stream()
                .filter(other -> other.concernsSameAs(entry))
                .noneMatch(other -> other.position() > entry.position());
        if (!last) {
            return State.REPLACED;
        }
        if (entry.event() == Entry.Event.WITHDRAWN) {
            return State.WITHDRAWN;
        }
        Instant until = entry.grant().until();
        return until == null || until.isAfter(now) ? State.IN_FORCE : State.EXPIRED;
    }

    /** The consent to a purpose that holds at a moment. */
    public Optional<Entry> inForce(String purpose, Instant now) {
        return entries.stream()
                .filter(entry -> entry.grant().purpose().equals(purpose))
                .filter(entry -> state(entry, now) == State.IN_FORCE)
                .findFirst();
    }
}
