package org.linli.city.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.city.load.SupplyCsv.Employed;
import org.linli.city.supply.Caregiver;
import org.linli.city.supply.Provider;
import org.linli.city.supply.Week;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Sex;

class SupplyCsvTest {

    private static final Provider PROVIDER = new Provider(
            9,
            "52410199MJD000098X",
            "金水区安和康养护理站",
            List.of("MEDICAL", "MOBILITY"),
            new Provider.Facility(
                    "安和康养护理站（富源街）",
                    new DivisionCode("410105001003"),
                    new GeoPoint(113.62, 34.75),
                    List.of("MEDICAL"),
                    30,
                    Week.LUNCH_AND_SUPPER),
            List.of(),
            List.of());

    private final SupplyCsv csv = new SupplyCsv("demo-1");

    @Test
    void aProviderIsToldByItsCreditCode() {
        assertThat(cells(SupplyCsv.PROVIDERS, SupplyCsv.row(PROVIDER)))
                .containsExactly(
                        Map.entry("creditCode", "52410199MJD000098X"),
                        Map.entry("name", "金水区安和康养护理站"),
                        Map.entry("kinds", "MEDICAL;MOBILITY"));
    }

    @Test
    void aFacilityHasItsPlaceItsHoursAndItsCapacity() {
        assertThat(cells(SupplyCsv.FACILITIES, csv.facility(PROVIDER)))
                .containsExactly(
                        Map.entry("externalRef", "demo-1:9"),
                        Map.entry("creditCode", "52410199MJD000098X"),
                        Map.entry("name", "安和康养护理站（富源街）"),
                        Map.entry("divisionCode", "410105001003"),
                        Map.entry("lon", "113.62"),
                        Map.entry("lat", "34.75"),
                        Map.entry("coordSystem", "WGS84"),
                        Map.entry("kinds", "MEDICAL"),
                        Map.entry("openingHours", "MONDAY-SUNDAY 10:30-13:00 16:30-18:30"),
                        Map.entry("capacityPerDay", "30"));
    }

    @Test
    void hoursInALineEndOnTheLastDay() {
        assertThat(Week.WORKDAYS.text()).isEqualTo("MONDAY-FRIDAY 08:00-18:00");
    }

    @Test
    void aCaregiverSetsOutFromTheFacilityOfHerProvider() {
        assertThat(cells(SupplyCsv.caregivers(), csv.caregiver(new Employed(caregiver(1), PROVIDER))))
                .hasSize(8 + 3 * 5)
                .containsEntry("externalRef", "demo-1:31")
                .containsEntry("creditCode", "52410199MJD000098X")
                .containsEntry("name", "刘素珍")
                .containsEntry("sex", "FEMALE")
                .containsEntry("phone", "15494427192")
                .containsEntry(
                        "baseFacility",
                        cells(SupplyCsv.FACILITIES, csv.facility(PROVIDER)).get("externalRef"))
                .containsEntry("travelMode", "EBIKE")
                .containsEntry("skills", "MEDICAL;MOBILITY")
                .containsEntry("certificate1Qualification", "CAREGIVER_5")
                .containsEntry("certificate1Number", "DEMO-0")
                .containsEntry("certificate1Issuer", "评价中心")
                .containsEntry("certificate1ValidFrom", "2024-05-01")
                .containsEntry("certificate1ValidTo", "2035-12-31")
                .containsEntry("certificate2Qualification", "")
                .containsEntry("certificate3ValidTo", "");
    }

    @Test
    void threeCertificatesHaveRoom() {
        assertThat(cells(SupplyCsv.caregivers(), csv.caregiver(new Employed(caregiver(3), PROVIDER))))
                .hasSize(8 + 3 * 5)
                .containsEntry("certificate2Number", "DEMO-1")
                .containsEntry("certificate3Number", "DEMO-2")
                .containsEntry("certificate3ValidTo", "2035-12-31");
    }

    private static Map<String, String> cells(String header, String row) {
        List<String> names = Arrays.asList(header.strip().split(",", -1));
        List<String> values = Arrays.asList(row.split("[,\n]", -1));
        Map<String, String> cells = new LinkedHashMap<>();
        names.forEach(name -> cells.put(name, values.get(names.indexOf(name))));
        assertThat(values).hasSize(names.size() + 1);
        return cells;
    }

    private static Caregiver caregiver(int certificates) {
        return new Caregiver(
                31,
                "刘素珍",
                Sex.FEMALE,
                "15494427192",
                "EBIKE",
                List.of("MEDICAL", "MOBILITY"),
                IntStream.range(0, certificates)
                        .mapToObj(number -> new Caregiver.Certificate(
                                "CAREGIVER_5",
                                "DEMO-" + number,
                                "评价中心",
                                LocalDate.of(2024, 5, 1),
                                LocalDate.of(2035, 12, 31)))
                        .toList());
    }
}
