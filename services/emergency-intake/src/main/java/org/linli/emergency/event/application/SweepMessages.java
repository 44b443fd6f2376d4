package org.linli.emergency.event.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.emergency.event.application.Messages.Lane;
import org.linli.emergency.event.application.Messages.Waiting;

/** Reads messages that were not read at once: too many came, or their reading was interrupted. Calls for help first. */
@ApplicationScoped
public class SweepMessages {

    private static final Logger LOG = Logger.getLogger(SweepMessages.class);
    private static final int BATCH = 100;

    private final Messages messages;
    private final ReadMessages reading;
    private final ReadingRoom room;
    private final LanesBehind behind;
    private final Clock clock;

    SweepMessages(Messages messages, ReadMessages reading, ReadingRoom room, LanesBehind behind, Clock clock) {
        this.messages = messages;
        this.reading = reading;
        this.room = room;
        this.behind = behind;
        this.clock = clock;
    }

    /** Reads what waits in a lane, one after the other. Lanes may be swept at the same time. */
    public Uni<Void> sweep(Lane lane) {
        return Multi.createBy()
                .repeating()
                .uni(() -> page(lane))
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("unread messages wait for the next second: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** Whether to go on at once: more may wait, and not all of them for one that cannot be read now. */
    private Uni<Boolean> page(Lane lane) {
        return messages.waiting(lane, clock.instant(), BATCH)
                .invoke(waiting -> behind.look(lane, waiting))
                .chain(waiting -> Multi.createFrom()
                        .iterable(waiting)
                        .onItem()
                        .transformToUniAndConcatenate(this::one)
                        .filter(gone -> gone)
                        .collect()
                        .asList()
                        .map(gone -> !gone.isEmpty() && waiting.size() == BATCH));
    }

    /** Whether it waits no longer. */
    private Uni<Boolean> one(Waiting waiting) {
        return Uni.createFrom()
                .deferred(() -> room.inTurn(waiting.urgent(), () -> reading.read(waiting.id())))
                .map(receipt -> !(receipt instanceof Receipt.Pending))
                .onFailure()
                .recoverWithUni(failure -> later(waiting.id(), failure));
    }

    /** One that fails, whatever it is, does not hold up the others. */
    private Uni<Boolean> later(UUID id, Throwable failure) {
        LOG.errorf("message %s cannot be read now: %s", id, failure.toString());
        return messages.tryLater(id, clock.instant())
                .replaceWith(true)
                .onFailure()
                .invoke(again -> LOG.warnf("message %s is tried again at once: %s", id, again.toString()))
                .onFailure()
                .recoverWithItem(false);
    }
}
