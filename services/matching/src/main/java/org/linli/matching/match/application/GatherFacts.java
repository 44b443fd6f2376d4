package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.matching.booking.application.Bookings;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Demand;
import org.linli.matching.match.domain.Departure;
import org.linli.matching.match.domain.Errand;
import org.linli.matching.match.domain.FacilityMatchmaking;
import org.linli.matching.match.domain.Item;
import org.linli.matching.match.domain.Matchmaking;
import org.linli.matching.match.domain.Policy;
import org.linli.matching.match.domain.Provider;
import org.linli.matching.match.domain.Resident;
import org.linli.matching.match.domain.Shortfalls;
import org.linli.matching.match.domain.Terms;
import org.linli.matching.match.domain.Urgency;
import org.linli.matching.position.application.LivePositions;

/** The <em>load</em> of an answer: everything the decision needs, read before anything is computed. */
@ApplicationScoped
public class GatherFacts {

    private static final Logger LOG = Logger.getLogger(GatherFacts.class);
    private static final String WITHOUT_POSITIONS = "实时位置暂不可用，按驻点计算";

    private final Residents residents;
    private final City city;
    private final SupplyRefresh refresh;
    private final Bookings bookings;
    private final LivePositions positions;
    private final Policy policy;
    private final Clock clock;

    GatherFacts(
            Residents residents,
            City city,
            SupplyRefresh refresh,
            Bookings bookings,
            LivePositions positions,
            Policy policy,
            Clock clock) {
        this.residents = residents;
        this.city = city;
        this.refresh = refresh;
        this.bookings = bookings;
        this.positions = positions;
        this.policy = policy;
        this.clock = clock;
    }

    /** What is known about a demand. */
    public Uni<Facts> about(Demand demand) {
        return residents.find(demand.resident()).chain(sought -> switch (sought) {
            case Sought.Departed(Departure why) ->
                settled(new Facts.Settled(Shortfalls.departed(why), MobilityGroup.ELDER));
            case Sought.Here(Resident resident) ->
                itemOf(demand).chain(item -> facts(demand, Optional.of(resident), item));
            case Sought.Unknown unknown -> itemOf(demand).chain(item -> facts(demand, Optional.empty(), item));
        });
    }

    /** An item registered a moment ago may be in the database and not yet in memory. */
    private Uni<Optional<Item>> itemOf(Demand demand) {
        Optional<Item> known = city.item(demand.itemCode());
        return known.isPresent()
                ? Uni.createFrom().item(known)
                : refresh.now().map(done -> city.item(demand.itemCode()));
    }

    private Uni<Facts> facts(Demand demand, Optional<Resident> resident, Optional<Item> item) {
        if (item.isEmpty()) {
            return missing("服务项目");
        }
        if (resident.isEmpty()) {
            return missing("老人档案");
        }
        Optional<GeoPoint> home = resident.get().home();
        if (home.isEmpty()) {
            return resident.get().located()
                    ? missing("老人住址坐标")
                    : settled(new Facts.Settled(
                            Shortfalls.unlocated("老人住址没有坐标，无法计算路程"),
                            resident.get().mobility()));
        }
        Optional<Terms> terms = item.get().on(demand.firstDay());
        if (terms.isEmpty()) {
            return settled(new Facts.Settled(
                    Shortfalls.itemNotOffered(demand), resident.get().mobility()));
        }
        Errand errand = new Errand(demand, terms.get(), resident.get().sex(), clock.instant());
        return switch (errand.terms().place()) {
            case HOME -> complete(errand, resident.get(), home.get());
            case FACILITY -> atFacility(errand, resident.get(), home.get());
        };
    }

    private Uni<Facts> atFacility(Errand errand, Resident resident, GeoPoint home) {
        Demand demand = errand.demand();
        return bookings.takenPlaces(
                        errand.terms().kind(),
                        demand.firstDay(),
                        demand.lastDay().plusDays(FacilityMatchmaking.DAYS_LATER),
                        demand.order())
                .map(taken -> new Facts.AtFacility(errand, resident, home, taken));
    }

    private Uni<Facts> complete(Errand errand, Resident resident, GeoPoint home) {
        Map<Provider, List<Caregiver>> staff = new HashMap<>();
        city.providers()
                .forEach(provider -> staff.put(
                        provider, provider.mayServe(errand.demand()) ? city.staffOf(provider.id()) : List.of()));
        Set<CaregiverId> able = staff.values().stream()
                .flatMap(List::stream)
                .filter(caregiver -> caregiver.kinds().contains(errand.terms().kind()))
                .map(Caregiver::id)
                .collect(Collectors.toSet());
        List<String> notes = new ArrayList<>();
        return bookings.diaries(new Bookings.Query(
                        able,
                        errand.demand().resident(),
                        errand.demand().order(),
                        Matchmaking.diarySpan(errand, policy),
                        errand.demand().firstDay()))
                .chain(diaries -> live(errand, able, notes)
                        .map(live -> new Facts.Complete(errand, resident, home, staff, diaries, live, notes)));
    }

    private Uni<Map<CaregiverId, GeoPoint>> live(Errand errand, Set<CaregiverId> able, List<String> notes) {
        if (errand.demand().urgency() != Urgency.URGENT) {
            return Uni.createFrom().item(Map.of());
        }
        return positions.of(able).onFailure().recoverWithItem(failure -> {
            LOG.warnf("matching without live positions: %s", failure.toString());
            notes.add(WITHOUT_POSITIONS);
            return Map.of();
        });
    }

    private static Uni<Facts> missing(String what) {
        return Uni.createFrom().item(new Facts.Missing(what));
    }

    private static Uni<Facts> settled(Facts.Settled settled) {
        return Uni.createFrom().item(settled);
    }
}
