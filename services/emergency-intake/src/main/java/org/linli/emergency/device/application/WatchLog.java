package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.device.domain.Hearing;
import org.linli.emergency.device.domain.Supervision;

/** How far the watch over devices has come. Needs an open unit of work. */
public interface WatchLog {

    /** The watch as it stands, if this replica leads until then; empty when another one does. */
    Uni<Optional<Watch>> lead(UUID replica, Instant now, Instant until);

    /** Stores the hearing. */
    Uni<Void> save(Hearing hearing);

    /** Silence counts from now on only: what was heard before is lost in part. */
    Uni<Void> heardNothingUntil(Instant now);

    /** Silences of a class that began until then are looked at. */
    Uni<Void> position(Supervision supervision, Instant hearingSince, Instant silentUntil);

    /** Registered devices after one and before another, by id. */
    Uni<List<Registered>> registered(UUID after, UUID before, int limit);

    /** The hearing, and every class with its position. */
    record Watch(Hearing hearing, List<Watched> classes) {
        public Watch {
            classes = List.copyOf(classes);
        }
    }

    /**
     * A class that is watched.
     *
     * @param positionSince span of hearing for which the position counts
     * @param silentUntil silences that began until then are looked at
     */
    record Watched(Supervision supervision, Instant positionSince, Instant silentUntil) {

        /** The position in a span of hearing; a new one begins anew. */
        Instant position(Hearing hearing) {
            return positionSince.equals(hearing.since()) ? silentUntil : Instant.EPOCH;
        }
    }

    /** A device. */
    record Registered(UUID id, DeviceName name) {}
}
