package org.linli.dispatch.order.domain;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;

/**
 * What dispatch knows of a facility (服务站点).
 *
 * @param id the facility
 * @param provider who runs it
 * @param kinds service kinds given there
 * @param open neither suspended nor closed for good
 * @param suspended days without service, if any
 * @param places people a day by service kind
 * @param placesOtherwise people a day for each kind without its own figure, empty when unlimited or unknown
 */
public record Facility(
        FacilityId id,
        ProviderId provider,
        Set<String> kinds,
        boolean open,
        Optional<DateSpan> suspended,
        Map<String, Integer> places,
        OptionalInt placesOtherwise) {

    public Facility {
        kinds = Set.copyOf(kinds);
        places = Map.copyOf(places);
    }

    /** People a day for the kind, empty when unlimited or unknown. */
    public OptionalInt placesPerDay(String kind) {
        Integer own = places.get(kind);
        return own == null ? placesOtherwise : OptionalInt.of(own);
    }

    /** Refused unless it is the provider's and serves the kind on the day of the request. */
    public void requireFor(Request request, ProviderId by) {
        boolean serves = provider.equals(by)
                && open
                && kinds.contains(request.item().kind())
                && suspended.filter(days -> days.contains(request.day())).isEmpty();
        if (!serves) {
            throw Refusal.ofField(
                    DispatchError.FACILITY_NOT_SERVING,
                    "facilityId",
                    "facility " + id + " does not serve this order\n"
                            + "Maybe it is closed that day, offers other services, or belongs to another provider.");
        }
    }
}
