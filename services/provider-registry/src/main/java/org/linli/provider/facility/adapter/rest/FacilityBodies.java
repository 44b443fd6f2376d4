package org.linli.provider.facility.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Refusal;
import org.linli.provider.facility.domain.Arrangements;
import org.linli.provider.facility.domain.Facility.Particulars;
import org.linli.provider.facility.domain.FacilityStatus;
import org.linli.provider.facility.domain.OpeningHours;
import org.linli.provider.rest.Fields;

/** What callers send about facilities. */
final class FacilityBodies {

    private static final String TWELVE_DIGITS = "[0-9]{12}";

    private FacilityBodies() {}

    /** A facility to open. */
    record Opening(
            @NotBlank @Size(max = 80) String name,

            @NotNull @Pattern(regexp = TWELVE_DIGITS, message = "must have 12 digits")
            String divisionCode,

            @NotNull @Valid Point point,
            @Nullable @Size(max = 50) List<@NotBlank String> kinds,
            @Nullable @Size(max = 50) List<@NotNull @Valid Hours> openingHours,
            @Nullable @Min(1) Integer capacityPerDay,
            @Nullable @Valid ArrangementsBody arrangements) {

        Particulars toParticulars() {
            return particulars(name, divisionCode, point, kinds, openingHours, capacityPerDay, arrangements);
        }
    }

    /** All that may change about a facility. */
    record Change(
            @NotBlank @Size(max = 80) String name,

            @NotNull @Pattern(regexp = TWELVE_DIGITS, message = "must have 12 digits")
            String divisionCode,

            @NotNull @Valid Point point,
            @Nullable @Size(max = 50) List<@NotBlank String> kinds,
            @Nullable @Size(max = 50) List<@NotNull @Valid Hours> openingHours,
            @Nullable @Min(1) Integer capacityPerDay,
            @Nullable @Valid ArrangementsBody arrangements,
            @NotNull FacilityStatus status) {

        Particulars toParticulars() {
            return particulars(name, divisionCode, point, kinds, openingHours, capacityPerDay, arrangements);
        }
    }

    /** Degrees and the system they were measured in, without which they may be off by half a kilometre. */
    record Point(
            @NotNull Double lon,
            @NotNull Double lat,

            @NotBlank(message = "must be WGS84, GCJ02 or BD09")
            String coordSystem) {

        private GeoPoint toWgs84() {
            CoordSystem system = Fields.read("point.coordSystem", () -> CoordSystem.parse(coordSystem));
            return Fields.read("point", () -> system.toWgs84(lon, lat));
        }
    }

    /** Hours on a day of the week. */
    record Hours(
            @NotNull DayOfWeek day,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes) {}

    private static Particulars particulars(
            String name,
            String divisionCode,
            Point point,
            @Nullable List<String> kinds,
            @Nullable List<Hours> openingHours,
            @Nullable Integer capacityPerDay,
            @Nullable ArrangementsBody arrangements) {
        DivisionCode division = Fields.read("divisionCode", () -> new DivisionCode(divisionCode));
        GeoPoint place = point.toWgs84();
        List<String> offered =
                kinds == null ? List.of() : kinds.stream().distinct().toList();
        List<OpeningHours> hours = openingHours == null ? List.of() : hours(openingHours);
        Arrangements special = ArrangementsBody.read(arrangements);
        if (!offered.containsAll(special.capacities().keySet())) {
            throw Refusal.ofField(
                    CommonError.INVALID_INPUT, "arrangements.capacities", "must be for kinds that are offered here");
        }
        return new Particulars(name.strip(), division, place, offered, hours, capacityPerDay, special);
    }

    private static List<OpeningHours> hours(List<Hours> told) {
        List<OpeningHours> hours = new ArrayList<>(told.size());
        for (Hours one : told) {
            hours.add(Fields.read(
                    "openingHours[" + hours.size() + "]",
                    () -> new OpeningHours(one.day(), one.opens(), one.closes())));
        }
        return Fields.read("openingHours", () -> OpeningHours.week(hours));
    }
}
