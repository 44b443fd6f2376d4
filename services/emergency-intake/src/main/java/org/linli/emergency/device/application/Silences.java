package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.device.application.LastHeard.Silent;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.device.domain.Supervision;
import org.linli.kernel.ResidentId;

/** Devices on record as offline, and what explains it. Needs an open unit of work. */
public interface Silences {

    /** Records those of a class that are not on record; how many. Silence counts from {@code hearingSince} at the earliest. */
    Uni<Integer> record(Supervision supervision, List<Silent> silent, Instant hearingSince, Instant now);

    /** Networks with many devices that fell silent since then and have no case. */
    Uni<List<Cluster>> clusters(Instant since, int atLeast);

    /** Puts unexplained silences since then under the open outage of their network. */
    Uni<Void> explain(Instant since);

    /** Silences without a case that other services do not know of; they do from now on. */
    Uni<List<Told>> tell(int limit);

    /** Silences after a device, by its id. */
    Uni<List<Recorded>> page(UUID after, int limit);

    /** Ends silences; those that other services know of. */
    Uni<List<Told>> end(List<UUID> devices);

    /** Devices that are offline for so long that somebody must look after them. */
    Uni<List<Recorded>> due(Instant now, int limit);

    /** A case looks after the silence of a device. */
    Uni<Void> assign(UUID device, UUID deviceCase);

    /** Outages whose devices are all heard of again. */
    Uni<List<String>> endedOutages();

    /** What else is known about the state of devices. */
    Uni<Backdrop> backdrop(List<UUID> devices);

    /**
     * Silent devices of one class in one network.
     *
     * @param silent how many
     * @param devices of how many
     * @param firstDivision the lowest of their divisions
     * @param lastDivision the highest
     */
    record Cluster(String network, long silent, long devices, String firstDivision, String lastDivision) {

        /** What their divisions have in common. */
        String area() {
            int same = 0;
            while (same < Math.min(firstDivision.length(), lastDivision.length())
                    && firstDivision.charAt(same) == lastDivision.charAt(same)) {
                same++;
            }
            return firstDivision.substring(0, same);
        }
    }

    /** A silence that other services are told of. */
    record Told(UUID device, String kind, String division, Optional<ResidentId> resident, Instant silentSince) {}

    /** A silence on record. */
    record Recorded(UUID device, DeviceName name, Instant silentSince) {}

    /** For states of devices: since when we hear, the rules of each device, and those on record as offline. */
    record Backdrop(Instant hearingSince, Map<UUID, Supervision> supervisions, Map<UUID, Instant> offline) {
        public Backdrop {
            supervisions = Map.copyOf(supervisions);
            offline = Map.copyOf(offline);
        }
    }
}
