package org.linli.emergency.event.adapter.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.linli.emergency.domain.SignalKind;

/**
 * What the bits of a watch's status mean. Several may be set: a low battery (bit 0) must not hide a press (bit 16). The lower
 * sixteen are states, which every report repeats; the upper sixteen are alarms.
 */
final class WatchStatus {

    private record Bit(int number, SignalKind kind) {}

    private static final List<Bit> ALARMS = List.of(
            new Bit(16, SignalKind.SOS),
            new Bit(21, SignalKind.FALL),
            new Bit(22, SignalKind.FALL),
            new Bit(18, SignalKind.WANDERING),
            new Bit(19, SignalKind.POSITION),
            new Bit(17, SignalKind.BATTERY_LOW),
            new Bit(20, SignalKind.TAKEN_OFF));
    private static final List<Bit> STATES =
            List.of(new Bit(0, SignalKind.BATTERY_LOW), new Bit(14, SignalKind.MAINS_LOST));
    /** States that call when an alarm says them: a report repeats them all the while somebody is out with her family. */
    private static final List<Bit> STATES_OF_AN_ALARM =
            List.of(new Bit(1, SignalKind.WANDERING), new Bit(2, SignalKind.POSITION));

    /** Alarms that our description of the protocol does not know: never taken for none. */
    private static final long UNKNOWN_ALARMS = 0xFF80_0000L;

    private WatchStatus() {}

    /** Every kind that an alarm says, each once; one that says none rings as an unknown alarm. */
    static List<SignalKind> ofAlarm(OptionalLong status) {
        List<Bit> all = new ArrayList<>(ALARMS);
        all.addAll(STATES);
        all.addAll(STATES_OF_AN_ALARM);
        List<SignalKind> kinds = set(status, all);
        return kinds.isEmpty() ? List.of(SignalKind.UNKNOWN_ALARM) : kinds;
    }

    /** Every kind that a position says, each once. */
    static List<SignalKind> ofPosition(OptionalLong status) {
        List<Bit> all = new ArrayList<>(ALARMS);
        all.addAll(STATES);
        return set(status, all);
    }

    private static List<SignalKind> set(OptionalLong status, List<Bit> bits) {
        long set = status.orElse(0);
        Stream<SignalKind> known =
                bits.stream().filter(bit -> ((set >> bit.number()) & 1) == 1).map(Bit::kind);
        Stream<SignalKind> unknown = (set & UNKNOWN_ALARMS) == 0 ? Stream.empty() : Stream.of(SignalKind.UNKNOWN_ALARM);
        return Stream.concat(known, unknown).distinct().toList();
    }
}
