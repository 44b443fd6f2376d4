package org.linli.emergency.event.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ResidentId;

/**
 * A signal with its place in the world (呼救事件).
 *
 * @param id the event
 * @param message the stored message it was read from
 * @param source where it came from
 * @param signal what it says
 * @param receivedAt when the message arrived
 * @param trace who sent it: tells no number and no name
 * @param resident whose it is, if that is known
 * @param division division of the home or the device; empty when nobody knows
 * @param voice whether the sender can be talked to
 * @param test the device is in test mode
 * @param novelty whether it is news
 */
public record SosEvent(
        UUID id,
        UUID message,
        String source,
        Signal signal,
        Instant receivedAt,
        String trace,
        Optional<ResidentId> resident,
        String division,
        boolean voice,
        boolean test,
        Novelty novelty) {

    /** Text that tells apart whose call it is. */
    public String whose() {
        return test ? "test" : resident.map(ResidentId::toString).orElse("");
    }

    /** The same event with what is known of its novelty. */
    public SosEvent as(Novelty known) {
        return new SosEvent(id, message, source, signal, receivedAt, trace, resident, division, voice, test, known);
    }
}
