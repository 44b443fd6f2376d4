package org.linli.emergency.incident.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.SignalKind;
import org.linli.kernel.ResidentId;

/**
 * A signal as incidents see it.
 *
 * @param event the stored event
 * @param kind what it says
 * @param at when it arrived
 * @param source where it came from
 * @param sender who sent it, as the source names it; tells no number and no name
 * @param resident whose it is, if that is known
 * @param division division of the home or of the device; empty when nobody knows
 * @param voice whether the sender can be talked to
 * @param test the device is in test mode
 */
public record IncomingCall(
        UUID event,
        SignalKind kind,
        Instant at,
        String source,
        String sender,
        Optional<ResidentId> resident,
        String division,
        boolean voice,
        boolean test) {}
