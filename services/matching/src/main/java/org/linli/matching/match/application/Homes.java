package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.linli.kernel.CommonError;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.matching.MatchingError;
import org.linli.matching.match.domain.Resident;
import org.linli.security.Scope;

/** Where residents live, for whoever may see them. */
@ApplicationScoped
class Homes {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Residents residents;

    Homes(Residents residents) {
        this.residents = residents;
    }

    /** A home and how its resident gets about. */
    record Home(GeoPoint point, MobilityGroup mobility) {}

    /**
     * The home of a resident: {@code NOT_FOUND} outside the scope, {@code NO_LONGER_RESIDENT} when she died or moved away,
     * {@code HOME_NOT_LOCATED} when there is no point, {@code NOT_YET_KNOWN} while it is on its way.
     */
    Uni<Home> of(ResidentId resident, Scope scope) {
        return residents.find(resident, scope).map(Homes::living).map(Homes::home);
    }

    private static Resident living(Sought sought) {
        return switch (sought) {
            case Sought.Here(Resident resident) -> resident;
            case Sought.Departed departed ->
                throw Refusal.of(MatchingError.NO_LONGER_RESIDENT, "the resident moved away or died");
            case Sought.Unknown unknown -> throw Refusal.of(CommonError.NOT_FOUND, "there is no such resident");
        };
    }

    private static Home home(Resident resident) {
        return resident.home()
                .map(point -> new Home(point, resident.mobility()))
                .orElseThrow(() -> resident.located()
                        ? Refusal.retry(CommonError.NOT_YET_KNOWN, "the home point has not arrived yet", RETRY_AFTER)
                        : Refusal.of(
                                MatchingError.HOME_NOT_LOCATED,
                                "the resident has no home point\nMaybe add it in the resident registry."));
    }
}
