package org.linli.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

/** The columns of a kind of file: data, read from a CSV beside the class that needs them. */
public final class Columns {

    private static final Pattern MEMBER = Pattern.compile("\\[[^]]*](\\.<[^>]*>)?$");

    private final List<Column> all;
    private final Map<String, Column> byHeader;
    private final Map<String, String> titles;

    private Columns(List<Column> all) {
        this.all = List.copyOf(all);
        byHeader = new HashMap<>();
        titles = new HashMap<>();
        for (Column column : all) {
            byHeader.put(normal(column.name()), column);
            byHeader.put(normal(column.title()), column);
            titles.put(column.name(), column.title());
            column.fields().forEach(field -> titles.putIfAbsent(field, column.title()));
        }
    }

    /**
     * Reads {@code resource}: a CSV with the columns name, title, required (true or false), field (several with {@code |}
     * between them), words ({@code 男=MALE|女=FEMALE}, with {@code *} before them when several may be written) and
     * explanation.
     */
    public static Columns of(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no resource " + resource + " beside " + beside.getName());
            }
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return new Columns(csv.stream().map(Columns::column).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the columns " + resource + " cannot be read", e);
        }
    }

    /** The columns a header names, in its order; refused with the names of those that are unknown, missing or double. */
    List<String> read(List<String> header) {
        List<Violation> violations = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String cell : header) {
            Column column = byHeader.get(normal(cell));
            String name = column == null ? "" : column.name();
            if (column == null && !cell.isBlank()) {
                violations.add(new Violation(shown(cell), "is no column of this file"));
            } else if (!name.isEmpty() && found.contains(name)) {
                violations.add(new Violation(name, "stands in the header twice"));
            }
            found.add(name);
        }
        if (found.stream().allMatch(String::isEmpty)) {
            throw Refusal.of(
                    CommonError.INVALID_INPUT,
                    "the first line is no header: no column is known\nMaybe download the template.");
        }
        Set<String> present = new HashSet<>(found);
        all.stream()
                .filter(column -> column.required() && !present.contains(column.name()))
                .forEach(column -> violations.add(
                        new Violation(column.name(), "the column is missing, also called " + column.title())));
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(CommonError.INVALID_INPUT, violations);
        }
        return List.copyOf(found);
    }

    /** A row of a file whose header named {@code columns}. */
    Row row(long line, List<String> columns, List<String> cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            Column column = byHeader.get(normal(columns.get(i)));
            if (column != null && !cells.get(i).isBlank()) {
                values.put(column.name(), column.meaning(cells.get(i)));
            }
        }
        return new Row(line, values);
    }

    /** The Chinese name of a column or field, or of the list whose member the field is; itself when it has none. */
    String title(String field) {
        String list = MEMBER.matcher(field).replaceFirst("");
        return titles.getOrDefault(field, titles.getOrDefault(list, field));
    }

    /** Words that may be written in a column, with their meanings. */
    Map<String, String> words(String name) {
        return Objects.requireNonNull(byHeader.get(normal(name))).words();
    }

    List<String> titles() {
        return each(Column::title);
    }

    List<String> explanations() {
        return each(Column::explanation);
    }

    /** Whether cells are the line of explanations that the template has below its header. */
    boolean isExplanation(List<String> cells) {
        return !cells.isEmpty() && cells.getFirst().equals(all.getFirst().explanation());
    }

    private List<String> each(Function<Column, String> part) {
        return all.stream().map(part).toList();
    }

    private static Column column(NamedCsvRecord line) {
        String words = line.getField("words");
        boolean list = words.startsWith("*");
        String name = line.getField("name");
        String fields = line.getField("field");
        return new Column(
                name,
                line.getField("title"),
                Boolean.parseBoolean(line.getField("required")),
                fields.isEmpty() ? List.of() : List.of(fields.split("\\|", -1)),
                Arrays.stream(words.replaceFirst("^\\*", "").split("\\|", -1))
                        .filter(word -> word.contains("="))
                        .map(word -> word.split("=", 2))
                        .collect(Collectors.toMap(
                                word -> word[0], word -> word[1], (first, second) -> first, LinkedHashMap::new)),
                list,
                line.getField("explanation"));
    }

    private static String normal(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    /** A header is no personal data, but what stands there by mistake might be long. */
    private static String shown(String cell) {
        return cell.strip()
                .codePoints()
                .limit(30)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
