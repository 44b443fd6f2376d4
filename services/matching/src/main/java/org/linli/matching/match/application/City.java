package org.linli.matching.match.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Facility;
import org.linli.matching.match.domain.Item;
import org.linli.matching.match.domain.Provider;

/**
 * Everything on the supply side of the city, in memory: providers, facilities, caregivers, catalogue. Each replica has
 * its own, refreshed from the database by one writer; readers never wait. Some ten thousand small records in a large
 * city; residents are not held, they are read one at a time.
 */
@ApplicationScoped
public class City {

    private final Map<ProviderId, Provider> providers = new ConcurrentHashMap<>();
    private final Map<FacilityId, Facility> facilities = new ConcurrentHashMap<>();
    private final Map<CaregiverId, Caregiver> caregivers = new ConcurrentHashMap<>();
    private final Map<ProviderId, Map<CaregiverId, Caregiver>> staff = new ConcurrentHashMap<>();
    private final Map<String, Item> items = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** All providers. */
    public Collection<Provider> providers() {
        return List.copyOf(providers.values());
    }

    /** All caregivers of a provider. */
    public List<Caregiver> staffOf(ProviderId provider) {
        return List.copyOf(staff.getOrDefault(provider, Map.of()).values());
    }

    /** A facility. */
    public Optional<Facility> facility(FacilityId id) {
        return Optional.ofNullable(facilities.get(id));
    }

    /** All facilities. */
    public Collection<Facility> facilities() {
        return List.copyOf(facilities.values());
    }

    /** A provider. */
    public Optional<Provider> provider(ProviderId id) {
        return Optional.ofNullable(providers.get(id));
    }

    /** A catalogue item. */
    public Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** Whether the first reading is through; before, an answer would overlook somebody. */
    public boolean complete() {
        return complete;
    }

    /** The first reading is through. */
    public void completed() {
        complete = true;
    }

    /** Adds or replaces a provider. */
    public void put(Provider provider) {
        providers.put(provider.id(), provider);
    }

    /** Adds or replaces a facility. */
    public void put(Facility facility) {
        facilities.put(facility.id(), facility);
    }

    /** Adds or replaces an item. */
    public void put(Item item) {
        items.put(item.code(), item);
    }

    /** Adds or replaces a caregiver, who may have changed the employer. */
    public void put(Caregiver caregiver) {
        Caregiver before = caregivers.put(caregiver.id(), caregiver);
        if (before != null && !before.provider().equals(caregiver.provider())) {
            staff.getOrDefault(before.provider(), Map.of()).remove(before.id());
        }
        staff.computeIfAbsent(caregiver.provider(), unknown -> new ConcurrentHashMap<>())
                .put(caregiver.id(), caregiver);
    }

    /** Forgets a provider. */
    public void remove(ProviderId id) {
        providers.remove(id);
    }

    /** Forgets a facility. */
    public void remove(FacilityId id) {
        facilities.remove(id);
    }

    /** Forgets a caregiver. */
    public void remove(CaregiverId id) {
        Caregiver gone = caregivers.remove(id);
        if (gone != null) {
            staff.getOrDefault(gone.provider(), Map.of()).remove(id);
        }
    }

    /** Forgets an item. */
    public void removeItem(String code) {
        items.remove(code);
    }
}
