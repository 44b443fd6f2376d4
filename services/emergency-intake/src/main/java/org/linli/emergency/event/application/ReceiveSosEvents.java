package org.linli.emergency.event.application;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.application.Messages.Stored;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.persistence.Ids;

/**
 * The one way in for calls for help, whatever protocol they speak. A message is stored first, in a transaction of its own;
 * then read; then acknowledged. When it cannot be stored the journal keeps it. Needs PostgreSQL or the journal, and nothing
 * else. Protocols without HTTP come through {@code event.adapter.IntakeDoor}.
 */
@ApplicationScoped
public class ReceiveSosEvents {

    private static final Logger LOG = Logger.getLogger(ReceiveSosEvents.class);

    private final Messages messages;
    private final FallbackJournal journal;
    private final ReadMessages reading;
    private final EmergencyConfig config;
    private final Ids ids;

    ReceiveSosEvents(
            Messages messages, FallbackJournal journal, ReadMessages reading, EmergencyConfig config, Ids ids) {
        this.messages = messages;
        this.journal = journal;
        this.reading = reading;
        this.config = config;
        this.ids = ids;
    }

    /** Takes a message. A result means that it is safe and may be acknowledged; a failure that it must not be. */
    public Uni<Receipt> receive(RawMessage message) {
        UUID id = ids.next();
        return messages.store(id, message)
                .ifNoItem()
                .after(config.intake().patience())
                .fail()
                .onFailure(TimeoutException.class)
                .transform(NotStored::new)
                .chain(this::understand)
                .onFailure(NotStored.class)
                .recoverWithUni(failure -> journal.keep(id, message, failure).replaceWith(new Receipt.Pending(id)));
    }

    private Uni<Receipt> understand(Stored stored) {
        if (stored.repeated()) {
            return messages.incidentsOf(stored.id())
                    .ifNoItem()
                    .after(config.intake().patience())
                    .recoverWithItem(List.of())
                    .onFailure()
                    .recoverWithItem(List.of())
                    .map(incidents -> new Receipt.Repeated(stored.id(), incidents));
        }
        return reading.read(stored.id())
                .ifNoItem()
                .after(config.intake().patience())
                .fail()
                .onFailure()
                .recoverWithItem(failure -> later(stored.id(), failure));
    }

    /** It is stored, so it may be acknowledged; the sweeper goes on with it and notes what fails again. */
    private static Receipt later(UUID id, Throwable failure) {
        LOG.warnf(
                "message %s is read later: %s", id, failure instanceof TimeoutException ? "slow" : failure.toString());
        return new Receipt.Pending(id);
    }
}
