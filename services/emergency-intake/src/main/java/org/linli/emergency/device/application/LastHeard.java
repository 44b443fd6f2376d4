package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.device.domain.DeviceName;

/**
 * When devices were last heard of, for all that are supervised; it may forget everything. Every method fails when the store
 * does not answer in time. Never called inside a unit of work.
 */
public interface LastHeard {

    /** Devices were heard of at these times; whoever is not supervised is left out, an earlier time changes nothing. */
    Uni<Void> heard(Map<DeviceName, Instant> devices);

    /** Supervises devices: whoever is not yet is silent from now on. At most a thousand at once. */
    Uni<Void> supervise(List<DeviceName> devices, Instant from);

    /** When these were heard of; those that never were, or are not supervised, are missing. */
    Uni<Map<DeviceName, Instant>> of(List<DeviceName> devices);

    /**
     * Devices whose silence began after one time and not after another, the longest silent first: about {@code limit}, but
     * always all of the same moment.
     */
    Uni<List<Silent>> silentSince(Instant after, Instant until, int limit);

    /** The mark it was given when it began to remember; empty when it has forgotten everything since. */
    Uni<Optional<UUID>> mark();

    /** Gives it a mark. */
    Uni<Void> mark(UUID mark);

    /**
     * A silence.
     *
     * @param device whose
     * @param since when the device was last heard of, or from when on it is supervised
     */
    record Silent(DeviceName device, Instant since) {}
}
