package org.linli.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refusal.Violation;

/**
 * What went wrong (RFC 9457), never with a class name, SQL or personal data.
 *
 * @param type where the code is explained
 * @param title Chinese sentence for people
 * @param status HTTP status
 * @param detail English detail for developers, advice on a line that begins with "Maybe"
 * @param instance path of the request
 * @param code stable code to switch on
 * @param traceId finds the request in the logs
 * @param errors the wrong members of the input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String code,
        @Nullable String traceId,
        List<Violation> errors) {

    /** Media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }
}
