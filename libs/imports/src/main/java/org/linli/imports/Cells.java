package org.linli.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

/**
 * The cells of a row being read. Collects what is wrong with them, so that the sender can put all of it right in one go;
 * a cell that is empty or could not be read is null. A column has one complaint, the first. Not thread safe.
 */
public final class Cells {

    private static final Pattern EXTERNAL_REF = Pattern.compile("[A-Za-z0-9_-]{1,30}:[^\\s:]{1,80}");
    private static final Pattern DATE =
            Pattern.compile("(?<year>[0-9]{4})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?");

    private final Columns columns;
    private final Row row;
    private final Map<String, Violation> wrong = new LinkedHashMap<>();
    private final Map<String, List<Integer>> numbered = new HashMap<>();
    private ErrorCode code = CommonError.INVALID_INPUT;

    /** Of a row of a file with these columns. */
    public Cells(Columns columns, Row row) {
        this.columns = columns;
        this.row = row;
    }

    /** Says that the members of the body's list {@code path} stand in the columns with these numbers, from 1 on. */
    public void numbered(String path, List<Integer> numbers) {
        numbered.put(path, List.copyOf(numbers));
    }

    /** Notes that a column, or what validation calls the field, is wrong. */
    public void wrong(String field, String message) {
        String own = ofColumn(field);
        wrong.putIfAbsent(columns.title(own), new Violation(own, message));
    }

    /** What is written there, without surrounding blanks. */
    public @Nullable String text(String column) {
        String text = row.get(column);
        if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
            wrong(column, "must not hold control characters");
            return null;
        }
        return text == null ? null : text.strip();
    }

    /** What {@code parse} makes of it; its {@link IllegalArgumentException} says what is wrong. */
    public <T> @Nullable T value(String column, Function<String, T> parse) {
        String text = text(column);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException e) {
            wrong(column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The same for a cell that must be filled in. */
    public <T> @Nullable T required(String column, Function<String, T> parse) {
        if (row.get(column) == null) {
            wrong(column, "is missing");
        }
        return value(column, parse);
    }

    /** What is written there, once {@code parse} does not complain about it. */
    public @Nullable String checked(String column, Function<String, ?> parse) {
        return value(column, parse) == null ? null : row.get(column);
    }

    /** The meaning of one of the words of the column. */
    public @Nullable String word(String column) {
        Map<String, String> words = columns.words(column);
        return value(column, text -> {
            if (!words.containsValue(text)) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", words.keySet()));
            }
            return text;
        });
    }

    /** A number with or without decimals. */
    public @Nullable Double number(String column) {
        return value(column, Cells::parsedNumber);
    }

    /** A number without decimals. */
    public @Nullable Integer whole(String column) {
        return value(column, Cells::parsedWhole);
    }

    /** A date, in one of the ways people and spreadsheets write it, as {@code yyyy-MM-dd}. */
    public @Nullable String date(String column) {
        return value(column, Cells::isoDate);
    }

    /** What another system calls the thing, {@code system:number}. */
    public @Nullable String externalRef(String column) {
        return value(column, Cells::parsedRef);
    }

    /** The code of a word. */
    public @Nullable String code(String column, Words words) {
        return value(
                column,
                text -> words.code(text).orElseThrow(() -> new IllegalArgumentException("unknown codes: " + text)));
    }

    /** The codes of the words of a list column. */
    public List<String> codes(String column, Words words) {
        List<String> codes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        String text = text(column);
        Arrays.stream((text == null ? "" : text).split(";", -1))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.code(word).ifPresentOrElse(codes::add, () -> unknown.add(word)));
        if (!unknown.isEmpty()) {
            wrong(column, "unknown codes: " + String.join(", ", unknown));
        }
        return codes;
    }

    /** What {@code reader} makes, null when it refuses; what it complains about is noted. */
    public <T> @Nullable T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            code = wrong.isEmpty() ? refusal.code() : code;
            refusal.violations().forEach(violation -> wrong(violation.field(), violation.message()));
            return null;
        }
    }

    /** What {@code reader} makes; throws a {@link Refusal} that names all that was wrong so far. */
    public <T> T finish(Supplier<T> reader) {
        T made = read(reader);
        refuseIfWrong();
        return Objects.requireNonNull(made);
    }

    /** Throws a {@link Refusal} that names all that was wrong so far. */
    public void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            throw Refusal.ofFields(code, List.copyOf(wrong.values()));
        }
    }

    /** Members of a list are counted as they are filled in; the file counts its columns. */
    private String ofColumn(String field) {
        int open = field.indexOf('[');
        List<Integer> numbers = open < 0 ? null : numbered.get(field.substring(0, open));
        if (numbers == null) {
            return field;
        }
        int close = field.indexOf(']', open);
        int member = Integer.parseInt(field.substring(open + 1, close));
        return field.substring(0, open + 1) + (numbers.get(member) - 1) + field.substring(close);
    }

    private static Double parsedNumber(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number such as 113.625368", e);
        }
    }

    private static Integer parsedWhole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number such as 60", e);
        }
    }

    private static String isoDate(String text) {
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return LocalDate.of(part(date, "year"), part(date, "month"), part(date, "day"))
                        .toString();
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date such as 1941-03-28", e);
        }
        throw new IllegalArgumentException("must be a date such as 1941-03-28");
    }

    private static int part(Matcher date, String name) {
        return Integer.parseInt(date.group(name));
    }

    private static String parsedRef(String text) {
        if (!EXTERNAL_REF.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a source system and a number such as minzheng:12345");
        }
        return text;
    }
}
