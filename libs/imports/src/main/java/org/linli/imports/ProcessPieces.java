package org.linli.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.imports.Verdict.Duplicate;
import org.linli.messaging.Outbox;

/**
 * Processes pieces. A piece is one transaction: the lock on its job, the effects, the results and the progress; killed at
 * any moment, it has happened once or not at all, and two replicas never have the same job in hand.
 */
@ApplicationScoped
class ProcessPieces {

    private final Transactions transactions;
    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final ReadAhead readAhead;
    private final Outbox outbox;
    private final ResultLines resultLines;
    private final ImportConfig config;
    private final Clock clock;

    ProcessPieces(
            Transactions transactions,
            ImportJobs jobs,
            ImportPieces pieces,
            ReadAhead readAhead,
            Outbox outbox,
            ResultLines resultLines,
            ImportConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.pieces = pieces;
        this.readAhead = readAhead;
        this.outbox = outbox;
        this.resultLines = resultLines;
        this.config = config;
        this.clock = clock;
    }

    /** Processes the next piece of the file that is least advanced; tells whether there was one. */
    boolean next() {
        List<UUID> pausing = new ArrayList<>();
        List<UUID> inHand = new ArrayList<>();
        try {
            while (true) {
                Step step = transactions.run(connection -> step(connection, pausing, inHand));
                if (step != Step.PAUSED) {
                    return step == Step.DONE;
                }
            }
        } catch (RuntimeException failure) {
            inHand.forEach(this::stumble);
            throw failure;
        }
    }

    private enum Step {
        DONE,
        PAUSED,
        NOTHING
    }

    private Step step(Connection connection, List<UUID> pausing, List<UUID> inHand) throws SQLException {
        Optional<ImportJob> next = jobs.lockNext(connection, pausing);
        if (next.isEmpty()) {
            return Step.NOTHING;
        }
        ImportJob job = next.get();
        if (jobs.stopIfAsked(connection, job.id(), clock.instant())) {
            return Step.DONE;
        }
        if (!job.dryRun() && !outbox.hasRoom(connection, config.mostWaiting())) {
            pausing.add(job.id());
            return Step.PAUSED;
        }
        inHand.add(job.id());
        Instant begun = clock.instant();
        ReadPiece<?> piece = readAhead
                .take(job)
                .orElseThrow(() -> new IllegalStateException("piece " + job.nextPiece() + " has no content"));
        readAhead.begin(job);
        List<Outcome> outcomes = process(connection, job, piece);
        pieces.finish(
                connection,
                job.id(),
                job.nextPiece(),
                resultLines.of(outcomes, piece.kind().columns()));
        jobs.advance(connection, job.id(), ImportJob.Counts.of(outcomes), begun, clock.instant());
        return Step.DONE;
    }

    private <T> List<Outcome> process(Connection connection, ImportJob job, ReadPiece<T> piece) throws SQLException {
        List<Draft<T>> drafts = List.copyOf(piece.drafts().values());
        Map<UUID, Verdict> decided = new HashMap<>(piece.kind().examine(connection, drafts, job.scope()));
        List<Draft<T>> passed = unlikeEachOther(drafts, decided);
        if (job.dryRun()) {
            meet(connection, job, passed, decided);
        } else {
            piece.kind().store(connection, passed);
        }
        return piece.outcomes(decided);
    }

    /** Drafts that nothing speaks against, without those that are twins of one further up. */
    private static <T> List<Draft<T>> unlikeEachOther(List<Draft<T>> drafts, Map<UUID, Verdict> decided) {
        Map<String, UUID> met = new HashMap<>();
        List<Draft<T>> passed = new ArrayList<>();
        for (Draft<T> draft : drafts) {
            if (!decided.containsKey(draft.id())) {
                Optional<UUID> twin = draft.keys().stream()
                        .filter(met::containsKey)
                        .map(met::get)
                        .findFirst();
                if (twin.isPresent()) {
                    decided.put(draft.id(), new Duplicate(twin.get()));
                } else {
                    draft.keys().forEach(key -> met.put(key, draft.id()));
                    passed.add(draft);
                }
            }
        }
        return passed;
    }

    /** In a dry run nobody is stored, so that twins in other pieces have to be found by their keys. */
    private <T> void meet(Connection connection, ImportJob job, List<Draft<T>> passed, Map<UUID, Verdict> decided)
            throws SQLException {
        Map<String, UUID> keys = new LinkedHashMap<>();
        passed.forEach(draft -> draft.keys().forEach(key -> keys.put(key, draft.id())));
        Map<String, UUID> earlier = pieces.meet(connection, job.id(), keys);
        for (Draft<T> draft : passed) {
            draft.keys().stream()
                    .filter(earlier::containsKey)
                    .findFirst()
                    .ifPresent(key -> decided.put(draft.id(), new Duplicate(null)));
        }
    }

    private void stumble(UUID job) {
        transactions.run(connection -> {
            jobs.stumble(connection, job, config.attempts(), clock.instant());
            return job;
        });
    }
}
