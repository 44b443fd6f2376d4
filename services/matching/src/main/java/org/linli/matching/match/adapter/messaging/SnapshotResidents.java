package org.linli.matching.match.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;
import org.linli.matching.match.application.Residents;
import org.linli.matching.match.domain.Resident;
import org.linli.persistence.Snapshots;

/** Residents from the registry's two snapshot topics, read one at a time: there may be millions. */
@ApplicationScoped
class SnapshotResidents implements Residents {

    private final Snapshots snapshots;

    SnapshotResidents(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Uni<Optional<Resident>> find(ResidentId id) {
        return snapshots
                .find(ResidentSnapshot.TYPE.topic(), id.toString(), ResidentSnapshot.class)
                .chain(resident -> snapshots
                        .find(ResidentPlaceSnapshot.TYPE.topic(), id.toString(), ResidentPlaceSnapshot.class)
                        .map(place -> resident.map(known -> resident(known, place))));
    }

    private static Resident resident(ResidentSnapshot known, Optional<ResidentPlaceSnapshot> place) {
        return new Resident(
                Sex.valueOf(known.sex()),
                known.located(),
                place.map(where -> new GeoPoint(where.lon(), where.lat())),
                MobilityGroup.valueOf(known.mobilityGroup()));
    }
}
