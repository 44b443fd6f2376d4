package org.linli.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** What the sender of a file may see and say about it; somebody else's file is not there. */
@ApplicationScoped
class ReadImports {

    /** Pieces of results in memory at a time. */
    private static final int AT_ONCE = 20;

    /** Without it a spreadsheet in China reads UTF-8 as GBK. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Transactions transactions;
    private final ImportJobs jobs;
    private final ImportPieces pieces;

    ReadImports(Transactions transactions, ImportJobs jobs, ImportPieces pieces) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.pieces = pieces;
    }

    ImportJob get(UUID id, String subject) {
        return transactions
                .run(connection -> jobs.find(connection, id, subject))
                .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "there is no import " + id + " of this account"));
    }

    List<ImportJob> list(String subject, @Nullable UUID before, int limit) {
        return transactions.run(connection -> jobs.list(connection, subject, before, limit));
    }

    /** Asks an import to stop after the piece in hand; one that has ended stays as it is. */
    ImportJob cancel(UUID id, String subject) {
        get(id, subject);
        transactions.run(connection -> {
            jobs.askToStop(connection, id);
            return id;
        });
        return get(id, subject);
    }

    /** Writes the results there are so far. */
    void writeResults(ImportJob job, @Nullable String outcome, OutputStream out) throws IOException {
        write(out, BYTE_ORDER_MARK + ResultLines.csv(Stream.of(ResultLines.HEADER)));
        int from = 0;
        List<String> some = results(job, from);
        while (!some.isEmpty()) {
            for (String lines : some) {
                write(out, ResultLines.only(lines, outcome));
            }
            from += some.size();
            some = results(job, from);
        }
    }

    /** The header in Chinese and a line that says what to write. */
    static String template(Columns columns) {
        return BYTE_ORDER_MARK + ResultLines.csv(Stream.of(columns.titles(), columns.explanations()));
    }

    private List<String> results(ImportJob job, int from) {
        return transactions.run(connection -> pieces.results(connection, job.id(), from, AT_ONCE));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
