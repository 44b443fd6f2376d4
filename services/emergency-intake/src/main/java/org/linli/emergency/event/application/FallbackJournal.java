package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.emergency.event.domain.RawMessage;

/** Where messages are kept while the database does not take them: sealed, on this machine. */
public interface FallbackJournal {

    /**
     * Keeps a message. When it has completed, the message survives the end of the process and of the machine's power; when it
     * fails, with {@code NOT_STORED}, the message is not safe.
     */
    Uni<Void> keep(UUID id, RawMessage message);

    /**
     * Hands on what is kept here, and what replicas that have died have left on this machine, page by page in the order in
     * which it was kept. A page is forgotten when {@code store} has completed; what is interrupted comes again.
     */
    Uni<Void> replay(Function<List<Kept>, Uni<Void>> store);

    /** Puts a message aside that cannot be stored, ever: it stays on the disk for people, and holds up nothing. */
    Uni<Void> putAside(Kept message);

    /** Whether nothing is kept here. */
    boolean isEmpty();

    /** A message in the journal. */
    record Kept(UUID id, RawMessage message) {}
}
