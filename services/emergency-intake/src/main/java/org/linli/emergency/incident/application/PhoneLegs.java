package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.incident.domain.ladder.AttemptId;

/** Calls asked for. Needs an open unit of work. */
public interface PhoneLegs {

    /** Adds one. */
    Uni<Void> add(PhoneLeg leg);

    /** The call for an attempt that is not over, if there is one. */
    Uni<Optional<PhoneLeg>> underWay(AttemptId attempt);

    /** One, held until the unit of work ends; refused with {@code NOT_FOUND}. */
    Uni<PhoneLeg> take(UUID id);

    /** Stores what the softphone said. */
    Uni<Void> save(PhoneLeg leg);
}
