package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.linli.emergency.event.domain.RawMessage;

/** Where messages are kept while the database is down: on this machine, until they can be stored. */
public interface FallbackJournal {

    /**
     * Keeps a message; what it fails with, the sender learns: the message is not safe.
     *
     * @param id the message
     * @param message the message
     * @param why why it could not be stored
     */
    Uni<Void> keep(UUID id, RawMessage message, Throwable why);
}
