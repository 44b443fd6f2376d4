package org.linli.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as people read it. */
final class Table {

    private static final List<String> HEAD = List.of("figure", "unit", "ours", "floor", "ratio", "goal", "met");

    private Table() {}

    static void print(Report report, PrintStream out) {
        out.printf("%s: %s%n  %s%n  %s%n", report.name(), report.what(), report.machine(), report.settings());
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        report.figures().forEach(figure -> rows.add(row(figure)));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int column = 0; column < row.size(); column++) {
                line.append(' ').append(padded(row.get(column), width(rows, column)));
            }
            out.println(line.toString().stripTrailing());
        }
        report.agreement().forEach(agreement -> out.println("  " + agreement));
        report.notes().forEach(note -> out.println("  " + note));
    }

    private static List<String> row(Figure figure) {
        return List.of(
                figure.name(),
                figure.unit(),
                figure.ours().toString(),
                figure.floor() == null ? "" : figure.floor().toString(),
                figure.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
                figure.goal() == null ? "" : figure.goal().toString(),
                figure.met() == null ? "" : figure.met() ? "yes" : "NO");
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length() + 1);
    }
}
