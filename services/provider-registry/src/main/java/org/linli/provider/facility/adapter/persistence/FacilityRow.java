package org.linli.provider.facility.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ProviderId;
import org.linli.provider.facility.domain.Arrangements;
import org.linli.provider.facility.domain.Arrangements.Suspension;
import org.linli.provider.facility.domain.Facility;
import org.linli.provider.facility.domain.Facility.Particulars;
import org.linli.provider.facility.domain.FacilityStatus;
import org.linli.provider.facility.domain.OpeningException;
import org.linli.provider.facility.domain.OpeningHours;

/** A facility; its point in WGS-84 degrees. */
@Entity
@Table(name = "facility")
class FacilityRow {

    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    String name;
    String division;

    @Column(name = "division_prefix")
    String divisionPrefix;

    double lon;
    double lat;
    String[] kinds;

    @Column(name = "opening_hours")
    String[] openingHours;

    @Column(name = "capacity_per_day")
    @Nullable
    Integer capacityPerDay;

    @Column(name = "opening_exceptions")
    String[] openingExceptions;

    String[] capacities;

    @Column(name = "suspended_from")
    @Nullable
    LocalDate suspendedFrom;

    @Column(name = "suspended_to")
    @Nullable
    LocalDate suspendedTo;

    @Enumerated(EnumType.STRING)
    FacilityStatus status;

    @Version
    long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FacilityRow() {}

    @SuppressWarnings("NullAway.Init")
    FacilityRow(Facility facility) {
        id = facility.id().value();
        providerId = facility.provider().value();
        take(facility);
    }

    final void take(Facility facility) {
        Particulars particulars = facility.particulars();
        name = particulars.name();
        division = particulars.division().value();
        divisionPrefix = particulars.division().prefix();
        lon = particulars.point().lon();
        lat = particulars.point().lat();
        kinds = particulars.kinds().toArray(String[]::new);
        openingHours =
                particulars.openingHours().stream().map(OpeningHours::toString).toArray(String[]::new);
        capacityPerDay = particulars.capacityPerDay();
        take(particulars.arrangements());
        status = facility.status();
    }

    private void take(Arrangements arrangements) {
        openingExceptions = arrangements.exceptions().stream()
                .map(OpeningException::toString)
                .toArray(String[]::new);
        capacities = arrangements.capacities().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        suspendedFrom = arrangements.suspension().map(Suspension::from).orElse(null);
        suspendedTo = arrangements.suspension().map(Suspension::to).orElse(null);
    }

    private Arrangements arrangements() {
        SortedMap<String, Integer> byKind = new TreeMap<>();
        for (String capacity : capacities) {
            int equals = capacity.indexOf('=');
            byKind.put(capacity.substring(0, equals), Integer.valueOf(capacity.substring(equals + 1)));
        }
        return new Arrangements(
                Stream.of(openingExceptions).map(OpeningException::parse).toList(),
                byKind,
                Optional.ofNullable(suspendedFrom).map(from -> new Suspension(from, suspendedTo)));
    }

    Facility toFacility() {
        Particulars particulars = new Particulars(
                name,
                new DivisionCode(division),
                new GeoPoint(lon, lat),
                List.of(kinds),
                Stream.of(openingHours).map(OpeningHours::parse).toList(),
                capacityPerDay,
                arrangements());
        return new Facility(new FacilityId(id), version, new ProviderId(providerId), particulars, status);
    }
}
