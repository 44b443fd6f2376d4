package org.linli.registry.resident.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.imports.Columns;
import org.linli.imports.Row;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.application.NewResident;
import org.linli.registry.resident.application.ResidentForms;

/** Rows of files as the bodies of registration, so that the same checks hold. */
@ApplicationScoped
class ImportedResidents implements ResidentForms {

    private static final Pattern EXTERNAL_REF = Pattern.compile("[A-Za-z0-9_-]{1,30}:[^\\s:]{1,80}");
    private static final int MOST_PHONES = 2;
    private static final int MOST_CONTACTS = 3;

    private final Columns columns = Columns.of(ImportedResidents.class, "residents.columns.csv");

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public NewResident read(Row row, Map<String, String> categories, LocalDate today) {
        Form form = new Form();
        String externalRef = form.value("externalRef", row.get("externalRef"), ImportedResidents::externalRef);
        if (row.get("identityNumber") == null && row.get("externalRef") == null) {
            form.wrong("identityNumber", "an identity number or an external reference is needed");
        }
        Double lon = form.value("homePoint.lon", row.get("lon"), ImportedResidents::number);
        Double lat = form.value("homePoint.lat", row.get("lat"), ImportedResidents::number);
        List<Integer> phones = row.numbers("phone", MOST_PHONES);
        List<Integer> contacts = row.numbers("contact", MOST_CONTACTS);
        ResidentBody body = new ResidentBody(
                row.get("identityNumber"),
                row.get("name"),
                row.get("sex"),
                row.get("birthDate"),
                phones.stream()
                        .map(n -> new PhoneBody(row.get("phone" + n), null))
                        .toList(),
                address(row),
                lon == null && lat == null && row.get("coordSystem") == null
                        ? null
                        : new PointBody(lon, lat, row.get("coordSystem")),
                row.get("livingSituation"),
                codes(row.get("categories"), categories),
                contacts.stream().map(n -> contact(row, "contact" + n, form)).toList(),
                row.get("mobilityGroup"));
        try {
            form.refuseIfWrong();
            return new NewResident(body.read(today), externalRef);
        } catch (Refusal refusal) {
            throw Refusal.ofFields(
                    refusal.code() instanceof CommonError common ? common : CommonError.INVALID_INPUT,
                    refusal.violations().stream()
                            .map(violation -> ofColumn(violation, phones, contacts))
                            .toList());
        }
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

    private static ContactBody contact(Row row, String column, Form form) {
        Boolean keyHolder = form.value(column + "KeyHolder", row.get(column + "KeyHolder"), ImportedResidents::yesOrNo);
        return new ContactBody(
                row.get(column + "Name"),
                row.get(column + "Relation"),
                row.get(column + "Phone"),
                Boolean.TRUE.equals(keyHolder),
                row.get(column + "Availability"));
    }

    private static List<@Nullable String> codes(@Nullable String written, Map<String, String> categories) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(";", -1))
                        .<@Nullable String>map(word -> categories.getOrDefault(word, word))
                        .toList();
    }

    /** Members of a list are counted as they are filled in; the file counts its columns. */
    private static Violation ofColumn(Violation violation, List<Integer> phones, List<Integer> contacts) {
        String field = violation.field();
        for (int i = 0; i < phones.size(); i++) {
            field = field.replace("phones[" + i + "]", "phones(" + (phones.get(i) - 1) + ")");
        }
        for (int i = 0; i < contacts.size(); i++) {
            field = field.replace("contacts[" + i + "]", "contacts(" + (contacts.get(i) - 1) + ")");
        }
        return new Violation(field.replace('(', '[').replace(')', ']'), violation.message());
    }

    private static String externalRef(String text) {
        if (!EXTERNAL_REF.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("must be a source system and a number such as minzheng:12345");
        }
        return text.strip();
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number such as 113.625368", e);
        }
    }

    private static Boolean yesOrNo(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be 是 or 否");
        };
    }
}
