package org.linli.emergency.incident.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.LegEvent;

/**
 * A call that an operator's softphone was asked to make for an attempt. The number is nowhere in it.
 *
 * @param id the leg, as the softphone names it in its news
 * @param incident which incident
 * @param attempt for which attempt
 * @param by token subject of the operator
 * @param at when it was asked for
 * @param answeredAt when the line stood
 * @param endedAt when it was over
 * @param last what the softphone said last
 */
public record PhoneLeg(
        UUID id,
        IncidentId incident,
        AttemptId attempt,
        String by,
        Instant at,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<LegEvent> last) {

    /** A call that is asked for. */
    static PhoneLeg asked(UUID id, IncidentId incident, AttemptId attempt, String by, Instant at) {
        return new PhoneLeg(id, incident, attempt, by, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The leg after what the softphone said; the same when it was over, or said so before. */
    PhoneLeg after(LegEvent event, Instant when) {
        if (endedAt.isPresent() || last.filter(event::equals).isPresent()) {
            return this;
        }
        boolean answers = event == LegEvent.ANSWERED;
        return new PhoneLeg(
                id,
                incident,
                attempt,
                by,
                at,
                answers ? Optional.of(when) : answeredAt,
                answers ? Optional.empty() : Optional.of(when),
                Optional.of(event));
    }
}
