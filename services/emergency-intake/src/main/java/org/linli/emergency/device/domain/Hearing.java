package org.linli.emergency.device.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Since when we have heard devices without a gap. Silence counts from then on only: while nobody swept, while Redis was down,
 * and before Redis forgot everything, nobody could have been heard, so nobody was silent. A gap shorter than
 * {@code deafAfter} hides one heartbeat at the most, and three must be missing.
 *
 * @param mark what Redis must still know, or it has forgotten
 * @param since since when there was no gap
 * @param lastAt when somebody last made sure of it
 * @param supervisedTo devices up to this one are supervised, by id, which grows with time
 * @param lookedTo silent devices up to this one were looked at in this round
 */
public record Hearing(UUID mark, Instant since, Instant lastAt, UUID supervisedTo, UUID lookedTo) {

    /** Before every device. */
    public static final UUID NOBODY = new UUID(0, 0);

    /**
     * The hearing as it goes on now.
     *
     * @param remembered the mark that Redis knows
     * @param fresh a new mark, if one is needed
     */
    public Hearing goOn(Optional<UUID> remembered, UUID fresh, Instant now, Duration deafAfter) {
        if (remembered.filter(mark::equals).isEmpty()) {
            return new Hearing(fresh, now, now, NOBODY, NOBODY);
        }
        boolean deaf = lastAt.plus(deafAfter).isBefore(now);
        return new Hearing(mark, deaf ? now : since, now, supervisedTo, lookedTo);
    }

    /** Silences that began until then are too long; empty while no silence can be long enough. */
    public Optional<Instant> horizon(Supervision supervision, Instant now) {
        return Optional.of(now.minus(supervision.offline())).filter(horizon -> !horizon.isBefore(since));
    }

    /** The same with devices supervised up to this one. */
    public Hearing supervised(UUID to) {
        return new Hearing(mark, since, lastAt, to, lookedTo);
    }

    /** The same with silent devices looked at up to this one. */
    public Hearing looked(UUID to) {
        return new Hearing(mark, since, lastAt, supervisedTo, to);
    }
}
