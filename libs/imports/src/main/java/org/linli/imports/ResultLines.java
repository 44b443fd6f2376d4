package org.linli.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results as lines of CSV. A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection), because a message may quote what the sender wrote.
 */
@ApplicationScoped
class ResultLines {

    static final List<String> HEADER = List.of("行号 line", "结果 outcome", "编号 id", "列 field", "代码 code", "原因 reason");
    private static final String DUPLICATE = "已登记，未作更改";
    private static final String FORMULA = "=+-@\t\r";
    private static final int OUTCOME = 1;

    private final Reasons reasons;

    ResultLines(Reasons reasons) {
        this.reasons = reasons;
    }

    String of(List<Outcome> outcomes, Columns columns) {
        return csv(outcomes.stream().map(outcome -> cells(Long.toString(outcome.line()), outcome.verdict(), columns)));
    }

    /** The lines among {@code lines} with this outcome, all when it is null. */
    static String only(String lines, @Nullable String outcome) {
        return outcome == null
                ? lines
                : csv(CsvReader.builder().ofCsvRecord(lines).stream()
                        .map(CsvRecord::getFields)
                        .filter(cells -> cells.get(OUTCOME).equals(outcome)));
    }

    /** Lines of cells that no spreadsheet takes for formulas. */
    static String csv(Stream<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            lines.forEach(cells ->
                    writer.writeRecord(cells.stream().map(ResultLines::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> cells(String line, Verdict verdict, Columns columns) {
        return switch (verdict) {
            case Verdict.Accepted accepted ->
                List.of(line, "ACCEPTED", accepted.id().toString(), "", "", "");
            case Verdict.Duplicate duplicate -> List.of(line, "DUPLICATE", text(duplicate.id()), "", "", DUPLICATE);
            case Verdict.Rejected rejected ->
                List.of(
                        line,
                        "REJECTED",
                        "",
                        each(rejected.field(), columns::title),
                        rejected.code(),
                        each(rejected.message(), reasons::chinese));
        };
    }

    private static String each(String joined, UnaryOperator<String> one) {
        return Arrays.stream(joined.split("; ", -1)).map(one).collect(Collectors.joining("；"));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? '\'' + cell : cell;
    }
}
