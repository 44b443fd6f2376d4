package org.linli.emergency.event.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.linli.emergency.domain.SignalKind;

/**
 * One thing a message says, in no protocol's words. A message may say several: a watch that falls with a low battery.
 *
 * @param sender who calls
 * @param kind what it says
 * @param statusCode the code in the protocol's words
 * @param occurredAt when it happened by the sender's clock, if it says so
 * @param position where the sender is
 * @param batteryPercent state of the battery
 * @param flag the flag that says it, when it is one that every report repeats; empty for what has happened, each time anew
 */
public record Signal(
        Sender sender,
        SignalKind kind,
        Optional<String> statusCode,
        Optional<Instant> occurredAt,
        Optional<Position> position,
        OptionalInt batteryPercent,
        Optional<Flag> flag) {

    /**
     * A flag in a report of how things are, which devices repeat for as long as they are so.
     *
     * @param name the name in the device's model, in small letters and digits
     * @param set whether it is set
     */
    public record Flag(String name, boolean set) {}

    /** A signal that says no more than its kind. */
    public static Signal of(Sender sender, SignalKind kind) {
        return new Signal(
                sender,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /** The same signal in the protocol's words too. */
    public Signal coded(String code) {
        return new Signal(sender, kind, Optional.of(code), occurredAt, position, batteryPercent, flag);
    }

    /** The same signal with the sender's time. */
    public Signal at(Instant when) {
        return new Signal(sender, kind, statusCode, Optional.of(when), position, batteryPercent, flag);
    }

    /** The same signal with a position. */
    public Signal from(Position where) {
        return new Signal(sender, kind, statusCode, occurredAt, Optional.of(where), batteryPercent, flag);
    }

    /** The same signal with the state of the battery. */
    public Signal charged(int percent) {
        return new Signal(sender, kind, statusCode, occurredAt, position, OptionalInt.of(percent), flag);
    }

    /** The same signal, said by a flag. */
    public Signal by(Flag said) {
        return new Signal(sender, kind, statusCode, occurredAt, position, batteryPercent, Optional.of(said));
    }
}
