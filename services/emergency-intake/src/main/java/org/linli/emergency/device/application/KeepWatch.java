package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.device.application.Silences.Backdrop;
import org.linli.emergency.device.application.Silences.Recorded;
import org.linli.emergency.device.application.WatchLog.Registered;
import org.linli.emergency.device.application.WatchLog.Watch;
import org.linli.emergency.device.domain.Hearing;
import org.linli.persistence.UnitOfWork;

/** The watch's book, one entry a transaction, so that none is open while Redis is asked. */
@ApplicationScoped
@UnitOfWork
public class KeepWatch {

    private final WatchLog log;
    private final Silences silences;

    KeepWatch(WatchLog log, Silences silences) {
        this.log = log;
        this.silences = silences;
    }

    /** See {@link WatchLog#lead}. */
    public Uni<Optional<Watch>> lead(UUID replica, Instant now, Instant until) {
        return log.lead(replica, now, until);
    }

    /** See {@link WatchLog#save}. */
    public Uni<Void> save(Hearing hearing) {
        return log.save(hearing);
    }

    /** See {@link WatchLog#heardNothingUntil}. */
    public Uni<Void> heardNothingUntil(Instant now) {
        return log.heardNothingUntil(now);
    }

    /** See {@link WatchLog#registered}. */
    public Uni<List<Registered>> registered(UUID after, UUID before, int limit) {
        return log.registered(after, before, limit);
    }

    /** See {@link Silences#page}. */
    public Uni<List<Recorded>> offline(UUID after, int limit) {
        return silences.page(after, limit);
    }

    /** See {@link Silences#backdrop}. */
    public Uni<Backdrop> backdrop(List<UUID> devices) {
        return silences.backdrop(devices);
    }
}
