package org.linli.city.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.city.people.Resident;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Sex;

class ResidentCsvTest {

    private final ResidentCsv csv = new ResidentCsv("demo-1");

    @Test
    void everyColumnHasItsCell() {
        Map<String, String> cells = cells(resident(2, "富源街12号"));

        assertThat(cells)
                .containsEntry("externalRef", "demo-1:17")
                .containsEntry("identityNumber", "41019919390828526X")
                .containsEntry("sex", "FEMALE")
                .containsEntry("birthDate", "1939-08-28")
                .containsEntry("divisionCode", "410105001003")
                .containsEntry("doorNote", "")
                .containsEntry("lon", "113.62")
                .containsEntry("coordSystem", "GCJ02")
                .containsEntry("categories", "LIVING_ALONE;ADVANCED_AGE")
                .containsEntry("mobilityGroup", "SLOW")
                .containsEntry("languages", "河南话;普通话")
                .containsEntry("healthNote", "对青霉素过敏")
                .containsEntry("contact1Name", "王一")
                .containsEntry("contact2KeyHolder", "true")
                .containsEntry("contact2Language", "河南话")
                .containsEntry("contact3Name", "");
    }

    @Test
    void theFirstThreeContactsHaveRoom() {
        Map<String, String> cells = cells(resident(5, "富源街12号"));

        assertThat(cells).containsEntry("contact3Name", "王三").hasSize(20 + 3 * 6);
    }

    @Test
    void whatHoldsACommaOrAQuoteIsQuoted() {
        assertThat(csv.row(resident(0, "the \"Lane\", 2"))).contains(",\"the \"\"Lane\"\", 2\",");
    }

    private Map<String, String> cells(Resident resident) {
        List<String> names = Arrays.asList(ResidentCsv.header().strip().split(",", -1));
        List<String> values = Arrays.asList(csv.row(resident).split("[,\n]", -1));
        Map<String, String> cells = new LinkedHashMap<>();
        names.forEach(name -> cells.put(name, values.get(names.indexOf(name))));
        assertThat(values).hasSize(names.size() + 1);
        return cells;
    }

    static Resident resident(int contacts, String street) {
        return new Resident(
                17,
                "刘素珍",
                Sex.FEMALE,
                LocalDate.of(1939, 8, 28),
                "41019919390828526X",
                List.of("15494427192"),
                new Resident.Address(new DivisionCode("410105001003"), street, "3", "1", "502", null),
                new Resident.Home(113.62, 34.75, CoordSystem.GCJ02),
                "ALONE",
                List.of("LIVING_ALONE", "ADVANCED_AGE"),
                IntStream.range(0, contacts)
                        .mapToObj(number -> new Resident.Contact(
                                "王" + "一二三四五".charAt(number), "邻居", "1540000000" + number, number == 1, "白天", "河南话"))
                        .toList(),
                MobilityGroup.SLOW,
                List.of("河南话", "普通话"),
                "对青霉素过敏");
    }
}
