package org.linli.provider.facility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.CommonError;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.provider.facility.domain.Facility;
import org.linli.provider.facility.domain.FacilityStatus;

/** Where caregivers may start their day. */
@ApplicationScoped
public class BaseFacilities {

    private final Facilities facilities;
    private final FacilityLoading loading;

    BaseFacilities(Facilities facilities, FacilityLoading loading) {
        this.facilities = facilities;
        this.loading = loading;
    }

    /** Refuses {@code field} unless it names a facility of the provider that is not closed. Call it inside a unit of work. */
    public Uni<Void> require(String field, FacilityId base, ProviderId provider) {
        return facilities
                .findOf(provider, base)
                .invoke(found -> refuseUnlessInUse(field, found))
                .replaceWithVoid();
    }

    /** What files may call the facilities of these providers. */
    public FacilityNames named(Connection connection, Set<ProviderId> providers) throws SQLException {
        return loading.named(connection, providers);
    }

    private static void refuseUnlessInUse(String field, Optional<Facility> found) {
        boolean inUse = found.filter(facility -> facility.status() != FacilityStatus.CLOSED)
                .isPresent();
        if (!inUse) {
            throw Refusal.ofField(
                    CommonError.INVALID_INPUT, field, "must be a facility of the caregiver's provider, not closed");
        }
    }
}
