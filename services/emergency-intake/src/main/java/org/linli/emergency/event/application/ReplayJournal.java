package org.linli.emergency.event.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.application.FallbackJournal.Kept;
import org.linli.emergency.outage.application.Outages;
import org.linli.emergency.outage.application.Part;

/**
 * Stores what the journal has kept, with the time at which it arrived, then reads it. A message that is stored already is not
 * stored again, however often it is replayed, and does not count as a repeat.
 */
@ApplicationScoped
public class ReplayJournal {

    private static final Logger LOG = Logger.getLogger(ReplayJournal.class);

    private final FallbackJournal journal;
    private final Messages messages;
    private final Readers readers;
    private final ReadingRoom room;
    private final ReadMessages reading;
    private final Outages outages;
    private final EmergencyConfig config;

    ReplayJournal(
            FallbackJournal journal,
            Messages messages,
            Readers readers,
            ReadingRoom room,
            ReadMessages reading,
            Outages outages,
            EmergencyConfig config) {
        this.journal = journal;
        this.messages = messages;
        this.readers = readers;
        this.room = room;
        this.reading = reading;
        this.outages = outages;
        this.config = config;
    }

    /** One try to empty the journal; ends at the first message that the database does not take. */
    public Uni<Void> replay() {
        return journal.replay(this::page)
                .onFailure()
                .invoke(failure -> LOG.debugf("the journal waits for the next second: %s", failure))
                .onFailure()
                .recoverWithNull()
                .invoke(this::tell);
    }

    private void tell() {
        if (journal.isEmpty()) {
            outages.found(Part.BACKLOG);
        } else {
            outages.lost(Part.BACKLOG, "messages are in the journal");
        }
    }

    /** All of a page is stored before any of it is read: reading takes longer. */
    private Uni<Void> page(List<Kept> page) {
        LOG.infof("%d messages come from the journal", page.size());
        return each(page, this::store).chain(() -> each(page, this::read));
    }

    private static Uni<Void> each(List<Kept> page, Function<Kept, Uni<Void>> action) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(kept -> action.apply(kept))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> store(Kept kept) {
        return messages.store(kept.id(), kept.message(), readers.isUrgent(kept.message()), ReceiveSosEvents.LEFT_ALONE)
                .ifNoItem()
                .after(config.intake().patience())
                .fail()
                .replaceWithVoid()
                .onFailure(NotStored.class)
                .recoverWithUni(failure -> failure.isForEver()
                        ? journal.putAside(kept)
                        : Uni.createFrom().failure(failure));
    }

    /** What fails here is stored: the sweeper goes on with it. */
    private Uni<Void> read(Kept kept) {
        return Uni.createFrom()
                .deferred(() -> room.inTurn(readers.isUrgent(kept.message()), () -> reading.read(kept.id())))
                .ifNoItem()
                .after(config.intake().patience())
                .fail()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("message %s is read later: %s", kept.id(), failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
