package org.linli.city.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.city.people.Resident;

/** Residents as the rows of a file the registry imports. A file has room for three contacts, the first ones. */
final class ResidentCsv {

    private static final int CONTACTS = 3;
    private static final List<String> OWN = List.of(
            "externalRef",
            "identityNumber",
            "name",
            "sex",
            "birthDate",
            "phone1",
            "divisionCode",
            "street",
            "building",
            "unit",
            "room",
            "doorNote",
            "lon",
            "lat",
            "coordSystem",
            "livingSituation",
            "categories",
            "mobilityGroup",
            "languages",
            "healthNote");
    private static final List<String> OF_CONTACT =
            List.of("Name", "Relation", "Phone", "KeyHolder", "Availability", "Language");

    private final String source;

    /** {@code source} names the city in the references by which the registry knows its residents again. */
    ResidentCsv(String source) {
        this.source = source;
    }

    /** The first line. */
    static String header() {
        Stream<String> contacts = Stream.iterate(1, number -> number + 1)
                .limit(CONTACTS)
                .flatMap(number -> OF_CONTACT.stream().map(column -> "contact" + number + column));
        return Stream.concat(OWN.stream(), contacts).collect(Collectors.joining(",", "", "\n"));
    }

    /** The line of a resident. */
    String row(Resident resident) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(source + ':' + resident.number());
        cells.add(resident.identityNumber());
        cells.add(resident.name());
        cells.add(resident.sex());
        cells.add(resident.birthDate());
        cells.add(resident.phones().getFirst());
        Resident.Address address = resident.address();
        cells.add(address.division().value());
        cells.add(address.street());
        cells.add(address.building());
        cells.add(address.unit());
        cells.add(address.room());
        cells.add(address.doorNote());
        Resident.Home home = resident.home();
        cells.add(home == null ? null : home.lon());
        cells.add(home == null ? null : home.lat());
        cells.add(home == null ? null : home.system());
        cells.add(resident.livingSituation());
        cells.add(String.join(";", resident.categories()));
        cells.add(resident.mobilityGroup());
        cells.add(String.join(";", resident.languages()));
        cells.add(resident.healthNote());
        for (int place = 0; place < CONTACTS; place++) {
            addContact(
                    cells,
                    place < resident.contacts().size() ? resident.contacts().get(place) : null);
        }
        return Csv.line(cells);
    }

    private static void addContact(List<@Nullable Object> cells, Resident.@Nullable Contact contact) {
        cells.add(contact == null ? null : contact.name());
        cells.add(contact == null ? null : contact.relation());
        cells.add(contact == null ? null : contact.phone());
        cells.add(contact == null ? null : contact.keyHolder());
        cells.add(contact == null ? null : contact.availability());
        cells.add(contact == null ? null : contact.language());
    }
}
