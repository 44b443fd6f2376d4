package org.linli.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, by names of columns. Its text form shows no values.
 *
 * @param line where it begins in the file, the header being line 1
 * @param values values by column; words of a column are translated, empty cells are absent
 */
public record Row(long line, Map<String, String> values) {

    public Row {
        values = Map.copyOf(values);
    }

    /** The value of a column, null when the cell is empty or the file has no such column. */
    public @Nullable String get(String column) {
        return values.get(column);
    }

    /** The numbers from 1 to {@code most} for which a column that begins with {@code prefix} and the number is filled in. */
    public List<Integer> numbers(String prefix, int most) {
        return IntStream.rangeClosed(1, most)
                .filter(number -> values.keySet().stream().anyMatch(column -> column.startsWith(prefix + number)))
                .boxed()
                .toList();
    }

    @Override
    public String toString() {
        return "Row[line " + line + "]";
    }
}
