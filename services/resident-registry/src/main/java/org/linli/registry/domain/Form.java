package org.linli.registry.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

/**
 * A form being read. Collects what is wrong with its fields, so that the sender can put all of it right in one go; a
 * field that could not be read is null until {@link #refuseIfWrong} has thrown. Messages never repeat a value.
 */
public final class Form {

    private static final String MISSING = "is missing";
    private final List<Violation> violations = new ArrayList<>();

    /** Notes that a field is wrong. */
    public void wrong(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** A line of text without surrounding blanks, null when empty; a masked one is wrong, since it would be stored. */
    public @Nullable String text(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > maxLength) {
            wrong(field, "must have at most " + maxLength + " characters");
        } else if (text.indexOf('*') >= 0) {
            wrong(field, "holds the stars of a mask, the clear value is needed");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            wrong(field, "must not hold control characters");
        } else {
            return text;
        }
        return null;
    }

    /** The same for a field that must be there. */
    public @Nullable String requiredText(String field, @Nullable String value, int maxLength) {
        return required(field, value) ? text(field, value, maxLength) : null;
    }

    /** What {@code parse} makes of an optional field; its {@link IllegalArgumentException} says what is wrong. */
    public <T> @Nullable T value(String field, @Nullable String text, Function<String, T> parse) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            wrong(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The same for a field that must be there. */
    public <T> @Nullable T requiredValue(String field, @Nullable String text, Function<String, T> parse) {
        return required(field, text) ? value(field, text, parse) : null;
    }

    /** One of the words of an enum. */
    public <E extends Enum<E>> @Nullable E word(String field, @Nullable String text, Class<E> words) {
        return value(field, text, typed -> parse(typed, words));
    }

    /** The same for a field that must be there. */
    public <E extends Enum<E>> @Nullable E requiredWord(String field, @Nullable String text, Class<E> words) {
        return required(field, text) ? word(field, text, words) : null;
    }

    /** The members of a list, none when it is absent; more than {@code most} are wrong. */
    public <T> List<T> list(String field, @Nullable List<@Nullable T> members, int most) {
        if (members == null) {
            return List.of();
        }
        if (members.size() > most) {
            wrong(field, "must have at most " + most + " members");
            return List.of();
        }
        if (members.stream().anyMatch(Objects::isNull)) {
            wrong(field, "must not hold null");
            return List.of();
        }
        return members.stream().map(Objects::requireNonNull).toList();
    }

    /** Throws a {@link Refusal} that names every wrong field. */
    public void refuseIfWrong() {
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(CommonError.INVALID_INPUT, violations);
        }
    }

    private boolean required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            wrong(field, MISSING);
            return false;
        }
        return true;
    }

    private static <E extends Enum<E>> E parse(String typed, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(typed.strip()))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    }
}
