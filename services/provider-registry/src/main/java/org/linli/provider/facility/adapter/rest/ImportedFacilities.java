package org.linli.provider.facility.adapter.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.imports.Bodies;
import org.linli.imports.Cells;
import org.linli.imports.Columns;
import org.linli.imports.Row;
import org.linli.imports.Words;
import org.linli.kernel.CreditCode;
import org.linli.provider.catalogue.application.CodeWords;
import org.linli.provider.facility.adapter.rest.FacilityBodies.Opening;
import org.linli.provider.facility.application.FacilityForms;
import org.linli.provider.facility.application.NewFacility;

/** Rows of files as the bodies of opening a facility, so that the same checks hold. */
@ApplicationScoped
class ImportedFacilities implements FacilityForms {

    private static final Pattern CAPACITY = Pattern.compile("(?<kind>[^=:]+)[=:] *(?<people>[0-9]{1,6})");

    private final Columns columns = Columns.of(ImportedFacilities.class, "facilities.columns.csv");
    private final Bodies bodies;
    private final CodeWords words;

    ImportedFacilities(Bodies bodies, CodeWords words) {
        this.bodies = bodies;
        this.words = words;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public NewFacility read(Row row) {
        Cells cells = new Cells(columns, row);
        String externalRef = cells.externalRef("externalRef");
        CreditCode provider = cells.required("creditCode", CreditCode::parse);
        ObjectNode told = bodies.empty()
                .put("name", cells.text("name"))
                .put("divisionCode", cells.text("divisionCode"))
                .put("capacityPerDay", cells.whole("capacityPerDay"))
                .putPOJO("kinds", cells.codes("kinds", words.kinds()))
                .putPOJO("openingHours", cells.value("openingHours", WeeklyHours::parse));
        told.putObject("point")
                .put("lon", cells.number("lon"))
                .put("lat", cells.number("lat"))
                .put("coordSystem", cells.text("coordSystem"));
        told.putObject("arrangements")
                .putPOJO("capacities", cells.value("capacities", text -> capacities(text, words.kinds())));
        Opening body = bodies.of(cells, told, Opening.class);
        return cells.finish(() -> new NewFacility(Objects.requireNonNull(provider), externalRef, body.toParticulars()));
    }

    /** Reads {@code 助餐=80；日间照料=30}. */
    private static Map<String, Integer> capacities(String text, Words kinds) {
        Map<String, Integer> capacities = new TreeMap<>();
        for (String entry : Normalizer.normalize(text, Normalizer.Form.NFKC).split("[;、,]", -1)) {
            Matcher capacity = CAPACITY.matcher(entry.strip());
            if (!entry.isBlank() && !capacity.matches()) {
                throw new IllegalArgumentException("must be people a day such as 助餐=80；日间照料=30");
            }
            if (!entry.isBlank()) {
                String kind = capacity.group("kind").strip();
                capacities.put(
                        kinds.code(kind).orElseThrow(() -> new IllegalArgumentException("unknown codes: " + kind)),
                        Integer.valueOf(capacity.group("people")));
            }
        }
        return capacities;
    }
}
