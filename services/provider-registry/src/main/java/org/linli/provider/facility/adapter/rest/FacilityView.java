package org.linli.provider.facility.adapter.rest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.GeoPoint;
import org.linli.provider.facility.domain.Facility;
import org.linli.provider.facility.domain.Facility.Particulars;
import org.linli.provider.facility.domain.FacilityStatus;
import org.linli.provider.facility.domain.OpeningHours;

/** A facility; its point in WGS-84 whatever it was told in. */
record FacilityView(
        UUID id,
        long version,
        UUID providerId,
        String name,
        String divisionCode,
        PointView point,
        List<String> kinds,
        List<HoursView> openingHours,
        @Nullable Integer capacityPerDay,
        ArrangementsBody arrangements,
        FacilityStatus status) {

    /** Degrees. */
    record PointView(double lon, double lat, String coordSystem) {
        private static PointView of(GeoPoint point) {
            return new PointView(point.lon(), point.lat(), "WGS84");
        }
    }

    /** Hours on a day of the week. */
    record HoursView(DayOfWeek day, LocalTime opens, LocalTime closes) {
        private static HoursView of(OpeningHours hours) {
            return new HoursView(hours.day(), hours.opens(), hours.closes());
        }
    }

    static FacilityView of(Facility facility) {
        Particulars particulars = facility.particulars();
        return new FacilityView(
                facility.id().value(),
                facility.version(),
                facility.provider().value(),
                particulars.name(),
                particulars.division().value(),
                PointView.of(particulars.point()),
                particulars.kinds(),
                particulars.openingHours().stream().map(HoursView::of).toList(),
                particulars.capacityPerDay(),
                ArrangementsBody.of(particulars.arrangements()),
                facility.status());
    }
}
