package org.linli.provider.caregiver.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.persistence.UnitOfWork;

/** Publishes the state of every caregiver again, for a consumer that lost its own. */
@ApplicationScoped
@UnitOfWork
public class RepublishCaregivers {

    private final Caregivers caregivers;
    private final CaregiverSnapshots snapshots;

    RepublishCaregivers(Caregivers caregivers, CaregiverSnapshots snapshots) {
        this.caregivers = caregivers;
        this.snapshots = snapshots;
    }

    /** Publishes the next caregivers after {@code after} and tells their ids; none means done. */
    public Uni<List<UUID>> next(UUID after, int limit) {
        return caregivers
                .all(after, limit)
                .call(snapshots::publish)
                .map(page ->
                        page.stream().map(caregiver -> caregiver.id().value()).toList());
    }
}
