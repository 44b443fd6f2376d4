package org.linli.emergency.device.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Writes what this replica has heard, and says so when some of it was lost. */
@ApplicationScoped
public class WriteHeartbeats {

    private static final Logger LOG = Logger.getLogger(WriteHeartbeats.class);

    private final Heartbeats heartbeats;
    private final HearDevices devices;
    private final KeepWatch watch;
    private final Clock clock;

    WriteHeartbeats(Heartbeats heartbeats, HearDevices devices, KeepWatch watch, Clock clock) {
        this.heartbeats = heartbeats;
        this.devices = devices;
        this.watch = watch;
        this.clock = clock;
    }

    /** One round. Never fails. */
    public Uni<Void> write() {
        return heartbeats
                .write()
                .chain(this::lost)
                .chain(this::nearlyEmpty)
                .onFailure()
                .invoke(failure -> LOG.warnf("what devices said is noted later: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** Whoever was heard and not noted must not be taken for silent. */
    private Uni<Void> lost() {
        return heartbeats.lostSome()
                ? watch.heardNothingUntil(clock.instant())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> nearlyEmpty() {
        return Multi.createFrom()
                .iterable(heartbeats.nearlyEmpty())
                .onItem()
                .transformToUniAndConcatenate(devices::batteryLow)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
