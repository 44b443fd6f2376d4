package org.linli.matching.match.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;
import org.linli.matching.match.application.Residents;
import org.linli.matching.match.application.Sought;
import org.linli.matching.match.domain.Departure;
import org.linli.matching.match.domain.Resident;
import org.linli.persistence.Snapshots;
import org.linli.security.Scope;

/** Residents from the registry's two snapshot topics, read one at a time: there may be millions. */
@ApplicationScoped
class SnapshotResidents implements Residents {

    /** Levels of consent that let a relative see what can be ordered. */
    private static final Set<String> SHARES_ORDERS = Set.of("ORDERS", "FULL");

    private final Snapshots snapshots;
    private final Clock clock;

    SnapshotResidents(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public Uni<Sought> find(ResidentId id) {
        return snapshots
                .find(ResidentSnapshot.TYPE.topic(), id.toString(), ResidentSnapshot.class)
                .chain(found -> found.map(known -> sought(id, known)).orElseGet(() -> goneOrUnknown(id)));
    }

    @Override
    public Uni<Sought> find(ResidentId id, Scope scope) {
        return snapshots
                .find(ResidentSnapshot.TYPE.topic(), id.toString(), ResidentSnapshot.class)
                .chain(found -> found.filter(known -> isSeen(known, scope))
                        .map(known -> sought(id, known))
                        .orElseGet(() -> Uni.createFrom().item(new Sought.Unknown())));
    }

    private Uni<Sought> goneOrUnknown(ResidentId id) {
        return snapshots
                .isGone(ResidentSnapshot.TYPE.topic(), id.toString())
                .map(gone -> gone ? new Sought.Departed(Departure.LEFT) : new Sought.Unknown());
    }

    private Uni<Sought> sought(ResidentId id, ResidentSnapshot known) {
        return switch (known.status()) {
            case "ACTIVE" ->
                snapshots
                        .find(ResidentPlaceSnapshot.TYPE.topic(), id.toString(), ResidentPlaceSnapshot.class)
                        .map(place -> new Sought.Here(resident(known, place)));
            case "DECEASED" -> Uni.createFrom().item(new Sought.Departed(Departure.DECEASED));
            case "MOVED_AWAY" -> Uni.createFrom().item(new Sought.Departed(Departure.MOVED_AWAY));
            default -> Uni.createFrom().item(new Sought.Departed(Departure.LEFT));
        };
    }

    private boolean isSeen(ResidentSnapshot known, Scope scope) {
        return switch (scope) {
            case Scope.Area area -> known.division().startsWith(area.divisionPrefix());
            case Scope.OfResident own -> known.accounts().contains(own.subject());
            case Scope.OfRelative relative ->
                known.relatives().stream()
                        .anyMatch(one -> one.subject().equals(relative.subject())
                                && SHARES_ORDERS.contains(one.level())
                                && (one.until() == null || clock.instant().isBefore(one.until())));
            case Scope.OfProvider provider -> false;
            case Scope.OfCaregiver caregiver -> false;
        };
    }

    private static Resident resident(ResidentSnapshot known, Optional<ResidentPlaceSnapshot> place) {
        return new Resident(
                Sex.valueOf(known.sex()),
                known.located(),
                place.map(where -> new GeoPoint(where.lon(), where.lat())),
                MobilityGroup.valueOf(known.mobilityGroup()));
    }
}
