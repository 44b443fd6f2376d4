package org.linli.provider.facility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.persistence.UnitOfWork;

/** Publishes the state of every facility again, for a consumer that lost its own. */
@ApplicationScoped
@UnitOfWork
public class RepublishFacilities {

    private final Facilities facilities;
    private final FacilitySnapshots snapshots;

    RepublishFacilities(Facilities facilities, FacilitySnapshots snapshots) {
        this.facilities = facilities;
        this.snapshots = snapshots;
    }

    /** Publishes the next facilities after {@code after} and tells their ids; none means done. */
    public Uni<List<UUID>> next(UUID after, int limit) {
        return facilities
                .all(after, limit)
                .call(snapshots::publish)
                .map(page ->
                        page.stream().map(facility -> facility.id().value()).toList());
    }
}
