package org.linli.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.security.Scope;

/**
 * A file on its way in.
 *
 * @param id the import
 * @param version grows with every step
 * @param kind kind of things, such as {@code residents}
 * @param dryRun whether it is only checked
 * @param state how far it is
 * @param subject account that sent it
 * @param scope what that account may see
 * @param requestHash hash of what was sent, null while it arrives
 * @param columns columns in the order of the file
 * @param total rows
 * @param pieces pieces
 * @param nextPiece the next one to process
 * @param counts what became of the rows so far
 * @param createdAt when it was sent
 * @param touchedAt when it last moved
 * @param startedAt when the first piece was processed
 * @param finishedAt when it came to its end
 */
record ImportJob(
        UUID id,
        long version,
        String kind,
        boolean dryRun,
        ImportState state,
        String subject,
        Scope scope,
        @Nullable String requestHash,
        List<String> columns,
        long total,
        int pieces,
        int nextPiece,
        Counts counts,
        Instant createdAt,
        Instant touchedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    ImportJob {
        columns = List.copyOf(columns);
    }

    /** Rows by what became of them. */
    record Counts(long accepted, long rejected, long duplicate) {

        long sum() {
            return accepted + rejected + duplicate;
        }

        static Counts of(List<Outcome> outcomes) {
            return new Counts(
                    outcomes.stream()
                            .filter(o -> o.verdict() instanceof Verdict.Accepted)
                            .count(),
                    outcomes.stream()
                            .filter(o -> o.verdict() instanceof Verdict.Rejected)
                            .count(),
                    outcomes.stream()
                            .filter(o -> o.verdict() instanceof Verdict.Duplicate)
                            .count());
        }
    }
}
