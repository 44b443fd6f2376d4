package org.linli.provider.caregiver.adapter.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.imports.Bodies;
import org.linli.imports.Cells;
import org.linli.imports.Columns;
import org.linli.imports.Row;
import org.linli.kernel.CitizenId;
import org.linli.kernel.CreditCode;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.TimeWindow;
import org.linli.provider.caregiver.adapter.rest.CaregiverBodies.Employment;
import org.linli.provider.caregiver.application.CaregiverForms;
import org.linli.provider.caregiver.application.NewCaregiver;
import org.linli.provider.caregiver.domain.Caregiver.Person;
import org.linli.provider.caregiver.domain.Caregiver.Work;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.catalogue.application.CodeWords;

/** Rows of files as the bodies of employment, so that the same checks hold. */
@ApplicationScoped
class ImportedCaregivers implements CaregiverForms {

    private static final String REF = "externalRef";
    private static final String CERTIFICATE = "certificate";
    private static final int MOST_CERTIFICATES = 3;

    /** Stands in the body for the base, which the file calls by another name; found when the row meets the database. */
    private static final UUID NOT_FOUND_YET = new UUID(0, 0);

    private final Columns columns = Columns.of(ImportedCaregivers.class, "caregivers.columns.csv");
    private final Bodies bodies;
    private final CodeWords words;
    private final Clock clock;

    ImportedCaregivers(Bodies bodies, CodeWords words, Clock clock) {
        this.bodies = bodies;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public NewCaregiver read(Row row) {
        Cells cells = new Cells(columns, row);
        List<Integer> certificates = row.numbers(CERTIFICATE, MOST_CERTIFICATES);
        cells.numbered("certificates", certificates);
        String externalRef = cells.required(REF, Function.identity()) == null ? null : externalRef(cells);
        CreditCode employer = cells.required("creditCode", CreditCode::parse);
        String base = cells.required("baseFacility", Function.identity());
        ObjectNode told = bodies.empty()
                .put("name", cells.text("name"))
                .put("sex", cells.word("sex"))
                .put("phone", cells.checked("phone", PhoneNumber::parse))
                .put("baseFacilityId", NOT_FOUND_YET.toString())
                .put("travelMode", cells.word("travelMode"))
                .putPOJO("skills", cells.codes("skills", words.kinds()));
        ArrayNode papers = told.putArray("certificates");
        certificates.forEach(n -> papers.add(paper(cells, CERTIFICATE + n)));
        Employment body = bodies.of(cells, told, Employment.class);
        Person person = cells.read(body::toPerson);
        List<Certificate> held = cells.finish(body::toCertificates);
        refuseTwins(cells, held);
        Work work = body.toWork();
        return new NewCaregiver(
                Objects.requireNonNull(employer),
                Objects.requireNonNull(externalRef),
                Objects.requireNonNull(person),
                Objects.requireNonNull(base),
                work.travelMode(),
                work.skills(),
                held);
    }

    private ObjectNode paper(Cells cells, String column) {
        return bodies.empty()
                .put("qualification", cells.code(column + "Qualification", words.qualifications()))
                .put("number", cells.text(column + "Number"))
                .put("issuer", cells.text(column + "Issuer"))
                .put("validFrom", cells.date(column + "ValidFrom"))
                .put("validTo", cells.date(column + "ValidTo"));
    }

    /** References lie in the database in clear, so that they must not tell who it is. */
    private @Nullable String externalRef(Cells cells) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeWindow.BUSINESS_ZONE);
        String ref = cells.externalRef(REF);
        String number = ref == null ? "" : ref.substring(ref.indexOf(':') + 1);
        if (CitizenId.isValid(number, today) || PhoneNumber.isValid(number)) {
            cells.wrong(REF, "must not be an identity number or a telephone number");
        }
        return ref;
    }

    private static void refuseTwins(Cells cells, List<Certificate> certificates) {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < certificates.size(); i++) {
            if (!numbers.add(certificates.get(i).number())) {
                cells.wrong("certificates[" + i + "].number", "the caregiver has a certificate of this number");
            }
        }
        cells.refuseIfWrong();
    }
}
