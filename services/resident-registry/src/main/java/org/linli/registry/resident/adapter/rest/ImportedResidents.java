package org.linli.registry.resident.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.imports.Cells;
import org.linli.imports.Columns;
import org.linli.imports.Row;
import org.linli.imports.Words;
import org.linli.registry.resident.application.NewResident;
import org.linli.registry.resident.application.ResidentForms;

/** Rows of files as the bodies of registration, so that the same checks hold. */
@ApplicationScoped
class ImportedResidents implements ResidentForms {

    private static final int MOST_PHONES = 2;
    private static final int MOST_CONTACTS = 3;

    private final Columns columns = Columns.of(ImportedResidents.class, "residents.columns.csv");

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public NewResident read(Row row, Words categories, LocalDate today) {
        Cells cells = new Cells(columns, row);
        List<Integer> phones = row.numbers("phone", MOST_PHONES);
        List<Integer> contacts = row.numbers("contact", MOST_CONTACTS);
        cells.numbered("phones", phones);
        cells.numbered("contacts", contacts);
        String externalRef = cells.externalRef("externalRef");
        if (row.get("identityNumber") == null && row.get("externalRef") == null) {
            cells.wrong("identityNumber", "an identity number or an external reference is needed");
        }
        ResidentBody body = new ResidentBody(
                row.get("identityNumber"),
                row.get("name"),
                cells.word("sex"),
                cells.date("birthDate"),
                phones.stream()
                        .map(n -> new PhoneBody(row.get("phone" + n), null))
                        .toList(),
                address(row),
                point(cells, row),
                cells.word("livingSituation"),
                words(row.get("categories"), word -> categories.code(word).orElse(word)),
                contacts.stream().map(n -> contact(cells, row, "contact" + n)).toList(),
                cells.word("mobilityGroup"),
                words(row.get("languages"), UnaryOperator.identity()),
                row.get("healthNote"));
        return cells.finish(() -> new NewResident(body.read(today), externalRef));
    }

    private static @Nullable PointBody point(Cells cells, Row row) {
        Double lon = cells.number("lon");
        Double lat = cells.number("lat");
        return row.get("lon") == null && row.get("lat") == null && row.get("coordSystem") == null
                ? null
                : new PointBody(lon, lat, row.get("coordSystem"));
    }

    private static AddressBody address(Row row) {
        return new AddressBody(
                row.get("divisionCode"),
                row.get("street"),
                row.get("building"),
                row.get("unit"),
                row.get("room"),
                row.get("doorNote"));
    }

    private static ContactBody contact(Cells cells, Row row, String column) {
        return new ContactBody(
                row.get(column + "Name"),
                row.get(column + "Relation"),
                row.get(column + "Phone"),
                Boolean.parseBoolean(cells.word(column + "KeyHolder")),
                row.get(column + "Availability"),
                null,
                row.get(column + "Language"));
    }

    private static List<@Nullable String> words(@Nullable String written, UnaryOperator<String> meaning) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(";", -1))
                        .<@Nullable String>map(meaning)
                        .toList();
    }
}
