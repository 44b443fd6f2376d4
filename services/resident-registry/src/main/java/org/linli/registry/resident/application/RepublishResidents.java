package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.domain.Resident;

/**
 * Publishes every resident again, for a service that has lost its read model, and adds search tokens that are missing. Safe beside traffic: residents are locked
 * while their batch is written, so that an older state never follows a newer one, and it pauses while many events wait.
 */
@ApplicationScoped
@UnitOfWork
public class RepublishResidents {

    private final RepublishJobs jobs;
    private final Residents residents;
    private final ResidentFiles files;
    private final ResidentEvents events;
    private final RepublishPace pace;
    private final Ids ids;
    private final Clock clock;

    RepublishResidents(
            RepublishJobs jobs,
            Residents residents,
            ResidentFiles files,
            ResidentEvents events,
            RepublishPace pace,
            Ids ids,
            Clock clock) {
        this.jobs = jobs;
        this.residents = residents;
        this.files = files;
        this.events = events;
        this.pace = pace;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a run, or tells the one under way. */
    public Uni<RepublishJob> begin(String by) {
        return residents
                .count()
                .chain(total -> jobs.begin(new RepublishJob(ids.next(), clock.instant(), total, 0, null, null), by));
    }

    /** How far a run is; refused with {@code NOT_FOUND}. */
    public Uni<RepublishJob> get(UUID id) {
        return jobs.find(id)
                .map(found ->
                        found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "there is no such republishing")));
    }

    /** Publishes the next batch of the run under way; tells whether to go on at once. */
    public Uni<Boolean> next() {
        return jobs.lockRunning()
                .chain(job -> job.isEmpty()
                        ? Uni.createFrom().item(false)
                        : jobs.fewerEventsWaitThan(pace.mostWaiting())
                                .chain(room -> room
                                        ? batch(job.get())
                                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> batch(RepublishJob job) {
        return residents
                .lockNext(job.reached(), pace.batch())
                .call(this::publish)
                .call(residents::addTokens)
                .map(batch -> batch.isEmpty()
                        ? job.finished(clock.instant())
                        : job.advanced(batch.size(), batch.getLast().id()))
                .call(jobs::save)
                .map(after -> after.finishedAt() == null);
    }

    private Uni<Void> publish(List<Resident> batch) {
        return batch.isEmpty() ? Uni.createFrom().voidItem() : files.of(batch).chain(events::publish);
    }
}
