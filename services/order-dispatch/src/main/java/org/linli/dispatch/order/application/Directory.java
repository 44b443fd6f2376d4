package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.linli.dispatch.order.domain.Caregiver;
import org.linli.dispatch.order.domain.CatalogueItem;
import org.linli.dispatch.order.domain.Facility;
import org.linli.dispatch.order.domain.Provider;
import org.linli.dispatch.order.domain.Resident;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;

/**
 * What other services have told about people, providers and items. Each method is refused with {@code NOT_YET_KNOWN}
 * when the news has not arrived yet, but of a resident who died, moved away or whose file is gone that is said: {@code
 * RESIDENT_LEFT}.
 */
public interface Directory {

    /** A resident, also one who died or moved away; refused when her file is gone. */
    Uni<Resident> resident(ResidentId id);

    /**
     * Like {@link #resident}, and news of her waits for the end of the unit of work: an order taken for her meanwhile is
     * there when the news has it stopped.
     */
    Uni<Resident> hold(ResidentId id);

    /** Where a resident lives; refused with {@code RESIDENT_NOT_LOCATED} when the registry has no point any more. */
    Uni<GeoPoint> home(ResidentId id);

    /** A service item. */
    Uni<CatalogueItem> item(String code);

    /** A provider. */
    Uni<Provider> provider(ProviderId id);

    /** A facility. */
    Uni<Facility> facility(FacilityId id);

    /** Everybody concerned by an acceptance. */
    Uni<Parties> parties(ResidentId resident, ProviderId provider, List<CaregiverId> crew);

    /** The resident, the provider that accepts, and the caregivers it names. */
    record Parties(Resident resident, Provider provider, List<Caregiver> caregivers) {
        public Parties {
            caregivers = List.copyOf(caregivers);
        }
    }
}
