package org.linli.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.imports.CsvFile.Line;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/**
 * A piece whose rows were read and checked by themselves; made without the transaction that stores them.
 *
 * @param kind kind of thing
 * @param lines lines in the order of the file
 * @param drafts rows that are right in themselves, by line and in its order
 * @param rejected the others, by line
 * @param <T> kind of thing
 */
record ReadPiece<T>(
        ImportKind<T> kind, List<Long> lines, Map<Long, Draft<T>> drafts, Map<Long, Verdict.Rejected> rejected) {

    private static final String UNREADABLE = "the row cannot be read";

    static <T> ReadPiece<T> of(ImportKind<T> kind, ImportJob job, List<Line> lines) {
        Map<Long, Draft<T>> drafts = new LinkedHashMap<>();
        Map<Long, Verdict.Rejected> rejected = new HashMap<>();
        for (Line line : lines) {
            try {
                refuseSurplus(job.columns(), line);
                Row row = kind.columns().row(line.number(), job.columns(), line.cells());
                drafts.put(line.number(), kind.read(row, job.scope()));
            } catch (Refusal refusal) {
                rejected.put(line.number(), Verdict.Rejected.because(refusal));
            } catch (IllegalArgumentException unreadable) {
                rejected.put(line.number(), new Verdict.Rejected("", CommonError.INVALID_INPUT.name(), UNREADABLE));
            }
        }
        return new ReadPiece<>(kind, lines.stream().map(Line::number).toList(), drafts, rejected);
    }

    /** Every line with what was decided about it or its draft; what nobody objected to is accepted. */
    List<Outcome> outcomes(Map<UUID, Verdict> decided) {
        return lines.stream()
                .map(line -> new Outcome(line, verdict(line, decided)))
                .toList();
    }

    private Verdict verdict(long line, Map<UUID, Verdict> decided) {
        Draft<T> draft = drafts.get(line);
        return draft == null
                ? Objects.requireNonNull(rejected.get(line))
                : decided.getOrDefault(draft.id(), new Verdict.Accepted(draft.id()));
    }

    private static void refuseSurplus(List<String> columns, Line line) {
        for (int i = columns.size(); i < line.cells().size(); i++) {
            if (!line.cells().get(i).isBlank()) {
                throw Refusal.of(CommonError.INVALID_INPUT, "the row has more cells than the header");
            }
        }
    }
}
