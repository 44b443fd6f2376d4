package org.linli.emergency.event.application;

import java.util.List;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** What a protocol may tell the sender. Whatever it is, the message is safe: a failure means that it is not. */
public sealed interface Receipt {

    /** The stored message. */
    UUID message();

    /** Incidents it opened or belongs to, as far as that is known. */
    default List<IncidentId> incidents() {
        return List.of();
    }

    /** Understood; {@code incidents} are those it opened or belongs to. */
    record Understood(UUID message, List<SignalKind> kinds, List<IncidentId> incidents) implements Receipt {
        public Understood {
            kinds = List.copyOf(kinds);
            incidents = List.copyOf(incidents);
        }
    }

    /** Stored and shown to operators, but not understood. */
    record NotUnderstood(UUID message, Fault fault) implements Receipt {}

    /** The same message came before. */
    record Repeated(UUID message, List<IncidentId> incidents) implements Receipt {
        public Repeated {
            incidents = List.copyOf(incidents);
        }
    }

    /** Safe; what it leads to comes a little later. */
    record Pending(UUID message) implements Receipt {}
}
