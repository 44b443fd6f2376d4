package org.linli.provider.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

/** Reads texts of a request into values of the domain; what cannot be read is refused with the field's name. */
public final class Fields {

    private static final UUID BEGINNING = new UUID(0, 0);

    private Fields() {}

    /** The value that {@code reader} makes; the message of its {@link IllegalArgumentException} becomes the field's. */
    public static <T> T read(String field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, field, String.valueOf(e.getMessage()));
        }
    }

    /** The same for every text of a list. */
    public static <T> List<T> readAll(String field, List<String> texts, Function<String, T> reader) {
        List<T> values = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            values.add(read(field + "[" + i + "]", () -> reader.apply(text)));
        }
        return values;
    }

    /** What {@code reader} makes of a nested object, whose fields are refused with their full path. */
    public static <T> T within(String path, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (Refusal refusal) {
            throw Refusal.ofFields(
                    refusal.code(),
                    refusal.violations().stream()
                            .map(violation -> new Violation(path + "." + violation.field(), violation.message()))
                            .toList());
        }
    }

    /** A cursor of a list in the order of ids; absent means from the beginning. */
    public static UUID cursor(@Nullable String after) {
        try {
            return after == null ? BEGINNING : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the next of a page of this list");
        }
    }

    /** A date parameter. */
    public static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, field, "must be a date such as 2026-11-23");
        }
    }
}
