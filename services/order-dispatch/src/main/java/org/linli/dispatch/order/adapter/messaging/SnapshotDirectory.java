package org.linli.dispatch.order.adapter.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.linli.contracts.EventType;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.dispatch.order.application.Directory;
import org.linli.dispatch.order.domain.Caregiver;
import org.linli.dispatch.order.domain.CatalogueItem;
import org.linli.dispatch.order.domain.Facility;
import org.linli.dispatch.order.domain.Provider;
import org.linli.dispatch.order.domain.RequestRules;
import org.linli.dispatch.order.domain.Resident;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CommonError;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Snapshots;

/** {@link Directory} from the snapshots of other services. */
@ApplicationScoped
class SnapshotDirectory implements Directory {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Snapshots snapshots;

    SnapshotDirectory(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Uni<Resident> resident(ResidentId id) {
        return find(ResidentSnapshot.TYPE, id).chain(found -> registered(id, found));
    }

    @Override
    public Uni<Resident> hold(ResidentId id) {
        return snapshots
                .hold(ResidentSnapshot.TYPE.topic(), id.toString(), ResidentSnapshot.class)
                .chain(found -> registered(id, found));
    }

    @Override
    public Uni<GeoPoint> home(ResidentId id) {
        return find(ResidentPlaceSnapshot.TYPE, id)
                .chain(found -> found.map(place -> Uni.createFrom().item(new GeoPoint(place.lon(), place.lat())))
                        .orElseGet(() -> resident(id).map(resident -> {
                            RequestRules.requireServable(resident);
                            throw notYetKnown("home of resident", id);
                        })));
    }

    private Uni<Resident> registered(ResidentId id, Optional<ResidentSnapshot> found) {
        return found.map(SnapshotTranslator::resident)
                .map(resident -> Uni.createFrom().item(resident))
                .orElseGet(() -> snapshots
                        .isGone(ResidentSnapshot.TYPE.topic(), id.toString())
                        .map(gone -> {
                            throw gone ? RequestRules.left() : notYetKnown("resident", id);
                        }));
    }

    @Override
    public Uni<CatalogueItem> item(String code) {
        return known(CatalogueItemSnapshot.TYPE, code, "item").map(SnapshotTranslator::item);
    }

    @Override
    public Uni<Provider> provider(ProviderId id) {
        return known(ProviderSnapshot.TYPE, id, "provider").map(SnapshotTranslator::provider);
    }

    @Override
    public Uni<Facility> facility(FacilityId id) {
        return known(FacilitySnapshot.TYPE, id, "facility").map(FacilityTranslator::facility);
    }

    @Override
    public Uni<Parties> parties(ResidentId resident, ProviderId provider, List<CaregiverId> crew) {
        return resident(resident)
                .chain(who -> provider(provider).chain(by -> caregivers(crew).map(all -> new Parties(who, by, all))));
    }

    private Uni<List<Caregiver>> caregivers(List<CaregiverId> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> known(CaregiverSnapshot.TYPE, id, "caregiver"))
                .map(SnapshotTranslator::caregiver)
                .collect()
                .asList();
    }

    private <T> Uni<T> known(EventType<T> type, Object key, String what) {
        return find(type, key).map(found -> found.orElseThrow(() -> notYetKnown(what, key)));
    }

    private <T> Uni<Optional<T>> find(EventType<T> type, Object key) {
        return snapshots.find(type.topic(), key.toString(), type.payload());
    }

    private static Refusal notYetKnown(String what, Object key) {
        return Refusal.retry(
                CommonError.NOT_YET_KNOWN,
                what + " " + key + " is not known here\n"
                        + "Maybe it was made a moment ago: try again, or check the id.",
                RETRY_AFTER);
    }
}
