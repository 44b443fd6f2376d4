package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.event.application.Messages.EventView;
import org.linli.emergency.event.application.Messages.Unread;
import org.linli.emergency.incident.application.ReadIncidents;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** Shows what came in. */
@ApplicationScoped
@UnitOfWork
public class LookAtMessages {

    private final Messages messages;
    private final ReadIncidents incidents;

    LookAtMessages(Messages messages, ReadIncidents incidents) {
        this.messages = messages;
        this.incidents = incidents;
    }

    /** The signals of an incident; refused with {@code NOT_FOUND} outside the scope. */
    public Uni<List<EventView>> of(IncidentId incident, Scope scope) {
        return incidents.find(incident, scope).chain(() -> messages.of(incident));
    }

    /** Messages nobody understands, the latest first. */
    public Uni<List<Unread>> unreadable(Optional<UUID> before, int limit) {
        return messages.unreadable(before, limit);
    }
}
