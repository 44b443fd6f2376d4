package org.linli.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.imports.CsvFile.Line;

/** Gathers the lines of one file into pieces and stores each when it is full. Not thread safe. */
final class PieceWriter {

    private final Transactions transactions;
    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final PieceSeal seal;
    private final UUID job;
    private final int size;
    private final Clock clock;
    private final List<Line> waiting = new ArrayList<>();
    private long rows;
    private int count;

    PieceWriter(
            Transactions transactions,
            ImportJobs jobs,
            ImportPieces pieces,
            PieceSeal seal,
            UUID job,
            int size,
            Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.pieces = pieces;
        this.seal = seal;
        this.job = job;
        this.size = size;
        this.clock = clock;
    }

    /** Checks the header, then takes the lines; the template's line of explanations is none. */
    Consumer<Line> begin(Columns columns, List<String> header) {
        List<String> found = columns.read(header);
        if (!transactions.run(connection -> jobs.columns(connection, job, found))) {
            throw Uploads.sentAgain();
        }
        return line -> {
            if (rows > 0 || !columns.isExplanation(line.cells())) {
                add(line);
            }
        };
    }

    private void add(Line line) {
        waiting.add(line);
        rows++;
        if (waiting.size() >= size) {
            flush();
        }
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        String sealed = seal.seal(job, count, waiting);
        boolean wanted = transactions.run(connection -> {
            boolean there = jobs.touch(connection, job, clock.instant());
            if (there) {
                pieces.add(connection, job, count, sealed);
            }
            return there;
        });
        if (!wanted) {
            throw Uploads.sentAgain();
        }
        count++;
        waiting.clear();
    }

    long rows() {
        return rows;
    }

    int pieces() {
        return count;
    }
}
