package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ResidentId;
import org.linli.security.Scope;

/** Devices that are silent for longer than they may be, as it is on record. Needs an open unit of work. */
public interface OfflineDevices {

    /** Those of residents at high risk, the longest silent first. */
    Uni<AtHighRisk> ofHighRisk(int limit, Scope scope);

    /**
     * Silent devices of residents at high risk.
     *
     * @param all how many there are
     * @param first some of them, the longest silent first
     */
    record AtHighRisk(long all, List<Offline> first) {

        public AtHighRisk {
            first = List.copyOf(first);
        }
    }

    /**
     * A silent device.
     *
     * @param device the device
     * @param kind what it is, such as {@code SOS_BUTTON}
     * @param division where it is
     * @param resident whose it is
     * @param silentSince when it was last heard of, or since when it could have been
     * @param offlineAt when its silence was too long
     * @param caseId the case that somebody looks after, if there is one
     */
    record Offline(
            UUID device,
            String kind,
            String division,
            ResidentId resident,
            Instant silentSince,
            Instant offlineAt,
            Optional<UUID> caseId) {}
}
