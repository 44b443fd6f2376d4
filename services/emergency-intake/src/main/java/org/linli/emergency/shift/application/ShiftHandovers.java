package org.linli.emergency.shift.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.security.Scope;

/** The sheets of shifts. Needs an open unit of work. */
public interface ShiftHandovers {

    /** What a sheet would say now of what the scope sees. */
    Uni<ShiftSheet> sheet(Scope scope, Instant since, Instant at);

    /** When the last sheet of exactly this area was made. */
    Uni<Optional<Instant>> lastOf(String area);

    /** Adds one. */
    Uni<Void> add(ShiftHandover handover);

    /** Those within the scope, the latest first; {@code before} is the id of the last one shown. */
    Uni<List<ShiftHandover>> latest(Optional<UUID> before, int limit, Scope scope);

    /** One, held until the unit of work ends; refused with {@code NOT_FOUND}. */
    Uni<ShiftHandover> take(UUID id, Scope scope);

    /** Stores who took it over. */
    Uni<ShiftHandover> save(ShiftHandover handover);
}
