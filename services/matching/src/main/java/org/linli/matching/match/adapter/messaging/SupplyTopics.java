package org.linli.matching.match.adapter.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.linli.contracts.EventType;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ProviderId;
import org.linli.matching.match.application.City;
import org.linli.matching.match.application.Computing;
import org.linli.matching.match.application.Ways;
import org.linli.matching.match.domain.Facility;
import org.linli.persistence.Snapshots;

/** Which topics make up the supply side, and what each changes in {@link City}. */
@ApplicationScoped
class SupplyTopics {

    private static final Logger LOG = Logger.getLogger(SupplyTopics.class);

    private final Snapshots snapshots;
    private final ObjectReader tolerant;
    private final City city;
    private final Ways ways;

    SupplyTopics(Snapshots snapshots, ObjectMapper json, City city, Ways ways) {
        this.snapshots = snapshots;
        this.tolerant = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.city = city;
        this.ways = ways;
    }

    /** One reader for each topic; facilities before the caregivers who start there. */
    List<TopicReader<?>> readers(Computing computing) {
        return List.of(
                reader(CatalogueItemSnapshot.TYPE, computing, one(SupplySnapshots::item, city::put), city::removeItem),
                reader(FacilitySnapshot.TYPE, computing, this::putFacilities, this::removeFacility),
                reader(
                        ProviderSnapshot.TYPE,
                        computing,
                        one(SupplySnapshots::provider, city::put),
                        key -> city.remove(ProviderId.of(key))),
                reader(
                        CaregiverSnapshot.TYPE,
                        computing,
                        one(SupplySnapshots::caregiver, city::put),
                        key -> city.remove(CaregiverId.of(key))));
    }

    private <T> TopicReader<T> reader(
            EventType<T> type, Computing computing, Consumer<List<T>> put, Consumer<String> remove) {
        return new TopicReader<>(
                snapshots,
                tolerant,
                type,
                new TopicReader.Target<>() {
                    @Override
                    public void put(List<T> states) {
                        put.accept(states);
                    }

                    @Override
                    public void remove(String key) {
                        remove.accept(key);
                    }
                },
                computing);
    }

    private static <T, D> Consumer<List<T>> one(Function<T, D> translate, Consumer<D> put) {
        return states -> states.forEach(state -> understood(state, translate, put));
    }

    private static <T, D> void understood(T state, Function<T, D> translate, Consumer<D> put) {
        try {
            put.accept(translate.apply(state));
        } catch (IllegalArgumentException e) {
            LOG.errorf("a %s is not understood: %s", state.getClass().getSimpleName(), e.getMessage());
        }
    }

    private void putFacilities(List<FacilitySnapshot> states) {
        Map<FacilityId, GeoPoint> moved = new HashMap<>();
        one(SupplySnapshots::facility, (Facility facility) -> {
                    boolean stays = city.facility(facility.id())
                            .map(Facility::point)
                            .filter(facility.point()::equals)
                            .isPresent();
                    if (!stays) {
                        moved.put(facility.id(), facility.point());
                    }
                    city.put(facility);
                })
                .accept(states);
        ways.place(moved);
    }

    private void removeFacility(String key) {
        FacilityId id = FacilityId.of(key);
        city.remove(id);
        ways.remove(id);
    }
}
