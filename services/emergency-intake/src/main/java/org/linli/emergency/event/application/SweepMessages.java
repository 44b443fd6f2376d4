package org.linli.emergency.event.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Goes on with messages whose reading was interrupted, the oldest first. */
@ApplicationScoped
public class SweepMessages {

    private static final Logger LOG = Logger.getLogger(SweepMessages.class);
    private static final int BATCH = 500;

    private final Messages messages;
    private final ReadMessages reading;
    private final Clock clock;

    SweepMessages(Messages messages, ReadMessages reading, Clock clock) {
        this.messages = messages;
        this.reading = reading;
        this.clock = clock;
    }

    /** One round over what waits. */
    public Uni<Void> sweep() {
        return messages.waiting(clock.instant(), BATCH)
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .asList()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("unread messages wait for the next second: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> one(UUID id) {
        return Uni.createFrom()
                .deferred(() -> reading.read(id))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> later(id, failure));
    }

    /** One that fails, whatever it is, does not hold up the others. */
    private Uni<Void> later(UUID id, Throwable failure) {
        LOG.errorf("message %s cannot be read now: %s", id, failure.toString());
        return messages.tryLater(id, clock.instant())
                .onFailure()
                .invoke(again -> LOG.warnf("message %s is tried again at once: %s", id, again.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
