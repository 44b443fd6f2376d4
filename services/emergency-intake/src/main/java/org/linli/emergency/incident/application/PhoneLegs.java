package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Calls asked for. Needs an open unit of work. */
public interface PhoneLegs {

    /** Adds one. */
    Uni<Void> add(PhoneLeg leg);

    /** One, held until the unit of work ends; refused with {@code NOT_FOUND}. */
    Uni<PhoneLeg> take(UUID id);

    /** Stores what the softphone said. */
    Uni<Void> save(PhoneLeg leg);
}
