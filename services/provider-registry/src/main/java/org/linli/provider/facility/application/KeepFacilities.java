package org.linli.provider.facility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.provider.catalogue.application.KnownCodes;
import org.linli.provider.facility.domain.Facility;
import org.linli.provider.facility.domain.Facility.Particulars;
import org.linli.provider.facility.domain.FacilityStatus;
import org.linli.provider.provider.application.ProviderAccess;
import org.linli.security.Scope;
import org.linli.web.Versions;

/** Opens facilities of a provider, changes, suspends and closes them. */
@ApplicationScoped
@UnitOfWork
public class KeepFacilities {

    private final Facilities facilities;
    private final FacilitySnapshots snapshots;
    private final ProviderAccess access;
    private final KnownCodes codes;
    private final Ids ids;

    KeepFacilities(
            Facilities facilities, FacilitySnapshots snapshots, ProviderAccess access, KnownCodes codes, Ids ids) {
        this.facilities = facilities;
        this.snapshots = snapshots;
        this.access = access;
        this.codes = codes;
        this.ids = ids;
    }

    /** Opens a facility. */
    public Uni<Facility> open(ProviderId provider, Particulars particulars, Scope scope) {
        FacilityId id = new FacilityId(ids.next());
        return access.requireTakingOn(provider, scope)
                .chain(() -> requireKinds(particulars))
                .chain(() -> facilities.add(Facility.open(id, provider, particulars)))
                .call(this::tell);
    }

    /** Changes a facility that the caller last saw at version {@code seen}. */
    public Uni<Facility> change(FacilityId id, long seen, Particulars particulars, FacilityStatus status, Scope scope) {
        return facilities
                .getForChange(id, scope)
                .call(facility -> access.requireManaged(facility.provider(), scope))
                .invoke(facility -> Versions.require(seen, facility.version()))
                .call(facility -> requireKinds(particulars))
                .map(facility -> facility.changed(particulars, status))
                .chain(this::record);
    }

    /** One facility. */
    public Uni<Facility> get(FacilityId id, Scope scope) {
        return facilities.get(id, scope);
    }

    /** The provider's facilities, oldest first. */
    public Uni<List<Facility>> listOf(ProviderId provider, Scope scope, UUID after, int limit) {
        return access.requireVisible(provider, scope).chain(() -> facilities.listOf(provider, scope, after, limit));
    }

    private Uni<Facility> record(Facility changed) {
        return facilities.update(changed).call(this::tell);
    }

    private Uni<Void> tell(Facility facility) {
        return snapshots.publish(List.of(facility));
    }

    private Uni<Void> requireKinds(Particulars particulars) {
        return codes.requireKinds(KnownCodes.listed("kinds", particulars.kinds()));
    }
}
