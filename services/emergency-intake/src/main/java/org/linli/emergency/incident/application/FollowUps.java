package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.security.Scope;

/** The call backs to be made. Needs an open unit of work. */
public interface FollowUps {

    /** Adds a task. */
    Uni<Void> add(FollowUp task);

    /** Tasks not done, the first to be due first. */
    Uni<List<FollowUp>> open(Instant afterDue, UUID afterId, int limit, Scope scope);

    /** A task, held until the unit of work ends; refused with {@code NOT_FOUND}. */
    Uni<FollowUp> take(UUID id, Scope scope);

    /** Stores what came of a task, with the version one higher. */
    Uni<FollowUp> save(FollowUp task);
}
