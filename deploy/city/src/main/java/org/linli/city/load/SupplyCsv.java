package org.linli.city.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.city.supply.Caregiver;
import org.linli.city.supply.Provider;

/**
 * Providers, their facilities and caregivers as the rows of the files the registry imports, with codes for kinds. A file
 * has room for three certificates of a caregiver, and nobody has more.
 */
final class SupplyCsv {

    static final String PROVIDERS = "creditCode,name,kinds\n";
    static final String FACILITIES =
            "externalRef,creditCode,name,divisionCode,lon,lat,coordSystem,kinds,openingHours," + "capacityPerDay\n";

    private static final int CERTIFICATES = 3;
    private static final int CELLS_OF_CERTIFICATE = 5;

    private final String source;

    /** {@code source} names the city in the references by which the registry knows facilities and caregivers again. */
    SupplyCsv(String source) {
        this.source = source;
    }

    /** A caregiver and whom she works for. */
    record Employed(Caregiver caregiver, Provider provider) {}

    /** The first line of caregivers. */
    static String caregivers() {
        return Stream.iterate(1, number -> number + 1)
                .limit(CERTIFICATES)
                .flatMap(number -> Stream.of("Qualification", "Number", "Issuer", "ValidFrom", "ValidTo")
                        .map(part -> "certificate" + number + part))
                .collect(Collectors.joining(
                        ",", "externalRef,creditCode,name,sex,phone,baseFacility,travelMode,skills,", "\n"));
    }

    /** The line of a provider. */
    static String row(Provider provider) {
        return Csv.line(List.of(provider.creditCode(), provider.name(), list(provider.kinds())));
    }

    /** The line of its facility. */
    String facility(Provider provider) {
        Provider.Facility facility = provider.facility();
        return Csv.line(List.of(
                reference(provider.number()),
                provider.creditCode(),
                facility.name(),
                facility.division().value(),
                facility.point().lon(),
                facility.point().lat(),
                "WGS84",
                list(facility.kinds()),
                facility.week().text(),
                facility.capacityPerDay()));
    }

    /** The line of a caregiver, who sets out from the facility of her provider. */
    String caregiver(Employed employed) {
        Caregiver caregiver = employed.caregiver();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(reference(caregiver.number()));
        cells.add(employed.provider().creditCode());
        cells.add(caregiver.name());
        cells.add(caregiver.sex());
        cells.add(caregiver.phone());
        cells.add(reference(employed.provider().number()));
        cells.add(caregiver.travelMode());
        cells.add(list(caregiver.skills()));
        for (Caregiver.Certificate certificate : caregiver.certificates()) {
            cells.add(certificate.qualification());
            cells.add(certificate.number());
            cells.add(certificate.issuer());
            cells.add(certificate.validFrom());
            cells.add(certificate.validTo());
        }
        for (int empty = caregiver.certificates().size(); empty < CERTIFICATES; empty++) {
            for (int cell = 0; cell < CELLS_OF_CERTIFICATE; cell++) {
                cells.add(null);
            }
        }
        return Csv.line(cells);
    }

    private String reference(int number) {
        return source + ':' + number;
    }

    private static String list(List<String> codes) {
        return String.join(";", codes);
    }
}
