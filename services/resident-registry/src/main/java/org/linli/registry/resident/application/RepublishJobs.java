package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Runs over all residents, one at a time. Needs an open unit of work. */
public interface RepublishJobs {

    /** Begins a run unless one is under way; tells the one that is. */
    Uni<RepublishJob> begin(RepublishJob job, String by);

    /** One run. */
    Uni<Optional<RepublishJob>> find(UUID id);

    /** The run under way, unless another replica has it in hand; locked until the unit of work ends. */
    Uni<Optional<RepublishJob>> lockRunning();

    /** Stores how far a run is. */
    Uni<Void> save(RepublishJob job);

    /** Whether fewer events than {@code most} wait for Kafka, so that others' need not queue behind this run. */
    Uni<Boolean> fewerEventsWaitThan(int most);
}
