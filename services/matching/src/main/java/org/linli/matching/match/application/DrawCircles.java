package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.matching.MatchingError;
import org.linli.matching.match.domain.Band;
import org.linli.matching.match.domain.Facility;
import org.linli.matching.match.domain.Provider;
import org.linli.matching.match.domain.Reached;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.Travel;
import org.linli.matching.match.domain.WalkingCircle;
import org.linli.security.Scope;

/** Tells which facilities are reached on foot, at the speed of the mobility group. Nothing is kept of whoever asks. */
@ApplicationScoped
public class DrawCircles {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Homes homes;
    private final City city;
    private final Ways ways;
    private final Computing computing;

    DrawCircles(Homes homes, City city, Ways ways, Computing computing) {
        this.homes = homes;
        this.city = city;
        this.ways = ways;
        this.computing = computing;
    }

    /** The circle round a resident's home; {@code NOT_FOUND} outside the scope, refused when she died or moved away. */
    public Uni<WalkingCircle> around(ResidentId resident, Scope scope, String kind, Instant at) {
        return homes.of(resident, scope).chain(home -> around(home.point(), home.mobility(), kind, at));
    }

    /** The circle round a point, for planners. */
    public Uni<WalkingCircle> around(GeoPoint point, MobilityGroup mobility, String kind, Instant at) {
        requireReady();
        return computing.onWorker(() -> draw(point, mobility, kind, at));
    }

    private WalkingCircle draw(GeoPoint from, MobilityGroup mobility, String kind, Instant at) {
        Optional<Map<FacilityId, Travel.Way>> reached = ways.onFoot(from, mobility, Band.WIDEST);
        List<Reached> facilities = reached.orElse(Map.of()).entrySet().stream()
                .flatMap(entry -> city
                        .facility(entry.getKey())
                        .filter(facility -> facility.offers(kind))
                        .flatMap(facility -> reached(facility, entry.getValue()))
                        .stream())
                .sorted(Comparator.comparingDouble(Reached::minutes)
                        .thenComparing(one -> one.facility().id().toString()))
                .toList();
        return new WalkingCircle(
                mobility, kind, at, ways.basis(ServicePlace.FACILITY, mobility), reached.isEmpty(), facilities);
    }

    /** Facilities of providers that are suspended or gone serve nobody. */
    private Optional<Reached> reached(Facility facility, Travel.Way way) {
        return city.provider(facility.provider())
                .filter(Provider::active)
                .flatMap(provider -> Band.of(way.minutes())
                        .map(band -> new Reached(facility, provider.name(), way.minutes(), way.metres(), band)));
    }

    private void requireReady() {
        if (!ways.ready() || !city.complete()) {
            throw Refusal.retry(MatchingError.ROADS_LOADING, "roads and facilities are not loaded (yet)", RETRY_AFTER);
        }
    }
}
