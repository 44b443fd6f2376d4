package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.event.domain.Occurrence;
import org.linli.emergency.event.domain.SosEvent;

/** For how long flags of devices are and were set. Needs an open unit of work. */
public interface Occurrences {

    /** Whoever reads of the same device at the same time waits until the end of the unit of work. */
    Uni<Void> hold(String source, String device);

    /** Of the occurrences of an event's flag that began until then the last one. */
    Uni<Optional<Occurrence>> last(SosEvent event, Instant until);

    /** Stores it as it is now. */
    Uni<Void> save(SosEvent event, Occurrence occurrence);

    /** The occurrence that an event repeats belongs to an open incident. */
    Uni<Void> attended(SosEvent event);
}
