package org.linli.emergency.event.application;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.event.application.Messages.Stored;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.outage.application.Outages;
import org.linli.emergency.outage.application.Part;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;

/**
 * The one way in for calls for help, whatever protocol they speak. A message is stored first, in a transaction of its own;
 * then read; then acknowledged. In a flood it is acknowledged as soon as it is stored. When it cannot be stored the journal
 * keeps it. Needs PostgreSQL or the journal, and nothing else. Protocols without HTTP come through
 * {@code event.adapter.IntakeDoor}.
 */
@ApplicationScoped
public class ReceiveSosEvents {

    private static final Logger LOG = Logger.getLogger(ReceiveSosEvents.class);

    /** While the database is known to be lost: nobody behind a broker or a line waits for the whole patience each time. */
    private static final Duration ONE_MORE_TRY = Duration.ofMillis(200);

    /** For how long whoever stores a message may take to read it, before the sweeper does. */
    static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final Messages messages;
    private final FallbackJournal journal;
    private final Readers readers;
    private final ReadingRoom room;
    private final LanesBehind behind;
    private final ReadMessages reading;
    private final Outages outages;
    private final EmergencyConfig config;
    private final Ids ids;

    ReceiveSosEvents(
            Messages messages,
            FallbackJournal journal,
            Readers readers,
            ReadingRoom room,
            LanesBehind behind,
            ReadMessages reading,
            Outages outages,
            EmergencyConfig config,
            Ids ids) {
        this.messages = messages;
        this.journal = journal;
        this.readers = readers;
        this.room = room;
        this.behind = behind;
        this.reading = reading;
        this.outages = outages;
        this.config = config;
        this.ids = ids;
    }

    /** Takes a message. A result means that it is safe and may be acknowledged; a failure that it must not be. */
    public Uni<Receipt> receive(RawMessage message) {
        boolean urgent = readers.isUrgent(message);
        return receive(message, urgent, room.isFull(urgent) || behind.most(urgent));
    }

    /** The same for somebody who is on the line: read in its turn while he waits, in a flood too. */
    public Uni<Receipt> receiveOnTheLine(RawMessage message) {
        return receive(message, true, false);
    }

    private Uni<Receipt> receive(RawMessage message, boolean urgent, boolean later) {
        UUID id = ids.next();
        return messages.store(id, message, urgent, later ? Duration.ZERO : LEFT_ALONE)
                .ifNoItem()
                .after(
                        outages.isLost(Part.DATABASE)
                                ? ONE_MORE_TRY
                                : config.intake().patience())
                .fail()
                .onFailure(TimeoutException.class)
                .transform(late -> new NotStored(late, false))
                .chain(stored -> receipt(stored, urgent, later))
                .onFailure(NotStored.class)
                .recoverWithUni(failure -> keep(id, message, failure));
    }

    /** Operators are told at once: a call has come that they do not see yet. */
    private Uni<Receipt> keep(UUID id, RawMessage message, NotStored why) {
        if (!why.isForEver()) {
            outages.lost(Part.DATABASE, why.toString());
        }
        return journal.keep(id, message)
                .ifNoItem()
                .after(config.intake().patience())
                .failWith(() -> Refusal.of(
                        EmergencyError.NOT_STORED,
                        "the journal does not answer\nMaybe send it again at once, or call 120."))
                .invoke(() -> outages.lost(Part.BACKLOG, "messages are in the journal"))
                .onFailure()
                .invoke(failure -> outages.lost(Part.JOURNAL, failure.toString()))
                .replaceWith(new Receipt.Pending(id));
    }

    private Uni<Receipt> receipt(Stored stored, boolean urgent, boolean later) {
        if (stored.repeated()) {
            return repeated(stored, urgent, later);
        }
        return later ? Uni.createFrom().item(new Receipt.Pending(stored.id())) : understand(stored, urgent);
    }

    private Uni<Receipt> understand(Stored stored, boolean urgent) {
        return room.inTurn(urgent, () -> reading.read(stored.id()))
                .ifNoItem()
                .after(config.intake().patience())
                .fail()
                .onFailure()
                .recoverWithItem(failure -> later(stored.id(), failure));
    }

    /** Whoever stored it may have died before reading it: then it is read now. */
    private Uni<Receipt> repeated(Stored stored, boolean urgent, boolean later) {
        Uni<Receipt> read = stored.unread() && !later
                ? room.inTurn(urgent, () -> reading.read(stored.id()))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().nullItem();
        return read.chain(() -> messages.incidentsOf(stored.id()))
                .ifNoItem()
                .after(config.intake().patience())
                .recoverWithItem(List.of())
                .onFailure()
                .recoverWithItem(List.of())
                .map(incidents -> new Receipt.Repeated(stored.id(), incidents));
    }

    /** It is stored, so it may be acknowledged; the sweeper goes on with it and notes what fails again. */
    private static Receipt later(UUID id, Throwable failure) {
        LOG.warnf(
                "message %s is read later: %s", id, failure instanceof TimeoutException ? "slow" : failure.toString());
        return new Receipt.Pending(id);
    }
}
