package org.linli.emergency.device.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ResidentId;

/**
 * A device that calls for help (终端设备).
 *
 * @param id the device
 * @param version grows with every change
 * @param source the protocol it speaks
 * @param number how that source names it: IMEI, controller id
 * @param kind what it is, such as {@code SOS_BUTTON}; data
 * @param voice whether one can talk through it
 * @param carrier who carries its messages: a mobile operator, a line
 * @param division where it is
 * @param resident to whom it is bound
 * @param testUntil until when its calls are tests
 * @param testedAt when a test was last answered from end to end
 */
public record Device(
        UUID id,
        long version,
        String source,
        String number,
        String kind,
        boolean voice,
        Optional<String> carrier,
        String division,
        Optional<ResidentId> resident,
        Optional<Instant> testUntil,
        Optional<Instant> testedAt) {

    /** As the outside names it. */
    public DeviceName name() {
        return new DeviceName(source, number);
    }

    /** The same device bound to somebody, or to nobody. */
    public Device bound(Optional<ResidentId> to, String where) {
        return new Device(id, version, source, number, kind, voice, carrier, where, to, testUntil, testedAt);
    }

    /** The same device whose calls are tests until a time, or no longer. */
    public Device testing(Optional<Instant> until) {
        return new Device(id, version, source, number, kind, voice, carrier, division, resident, until, testedAt);
    }
}
