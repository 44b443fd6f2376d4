package org.linli.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.linli.kernel.Refusal.Violation;

/** Makes rows into the bodies that the API takes, checked by the same annotations. */
@ApplicationScoped
public class Bodies {

    private final ObjectMapper json;
    private final Validator validator;

    Bodies(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** An empty body to be filled from cells; what is null there is as if it were not sent. */
    public ObjectNode empty() {
        return json.createObjectNode();
    }

    /** The body; throws a refusal that names all that is wrong with it and with the cells it was filled from. */
    public <T> T of(Cells cells, ObjectNode members, Class<T> type) {
        T body = json.convertValue(members, type);
        validator.validate(body).stream()
                .map(violation -> new Violation(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .forEach(violation -> cells.wrong(violation.field(), violation.message()));
        cells.refuseIfWrong();
        return body;
    }
}
