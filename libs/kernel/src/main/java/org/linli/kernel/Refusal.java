package org.linli.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A "no" with its reason and, where there is one, advice. Thrown by domain code as a value: it has no stack trace and
 * never carries personal data, because its text reaches callers and logs.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<Violation> violations;
    private final transient @Nullable Duration retryAfter;

    private Refusal(ErrorCode code, String detail, List<Violation> violations, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /**
     * One wrong member of the caller's input.
     *
     * @param field path of the member, such as {@code homePoint.coordSystem}
     * @param message what is wrong and what would be right; never the rejected personal value
     */
    public record Violation(String field, String message) {}

    /** A refusal with an English sentence of detail. Put advice on a new line that begins with "Maybe". */
    public static Refusal of(ErrorCode code, String detail) {
        return new Refusal(code, detail, List.of(), null);
    }

    /** A refusal of one field. */
    public static Refusal ofField(ErrorCode code, String field, String message) {
        return new Refusal(code, message, List.of(new Violation(field, message)), null);
    }

    /** A refusal of several fields at once, so that a form can be put right in one go. */
    public static Refusal ofFields(ErrorCode code, List<Violation> violations) {
        String detail = violations.stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .collect(Collectors.joining("; "));
        return new Refusal(code, detail, violations, null);
    }

    /** A refusal that is expected to pass when tried again after {@code retryAfter}. */
    public static Refusal retry(ErrorCode code, String detail, Duration retryAfter) {
        return new Refusal(code, detail, List.of(), retryAfter);
    }

    /** Why. */
    public ErrorCode code() {
        return code;
    }

    /** The wrong fields, empty when the refusal is not about input. */
    public List<Violation> violations() {
        return violations;
    }

    /** When to try again, if trying again makes sense. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** English detail, with advice where there is any. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
