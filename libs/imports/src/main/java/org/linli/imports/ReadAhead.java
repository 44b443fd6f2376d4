package org.linli.imports;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next piece of a file while the one before is being stored, so that the processor and the database work at the
 * same time. At most one piece of a file is held; whoever does not find it here reads it itself.
 */
@ApplicationScoped
class ReadAhead {

    /** What is held for jobs that were cancelled goes when so many have gathered. */
    private static final int MOST = 16;

    private final Transactions transactions;
    private final ImportPieces pieces;
    private final PieceSeal seal;
    private final ImportKinds kinds;
    private final ExecutorService readers;
    private final Map<UUID, Begun> begun = new ConcurrentHashMap<>();

    ReadAhead(Transactions transactions, ImportPieces pieces, PieceSeal seal, ImportKinds kinds, ImportConfig config) {
        this.transactions = transactions;
        this.pieces = pieces;
        this.seal = seal;
        this.kinds = kinds;
        this.readers = Executors.newFixedThreadPool(
                config.workers(),
                Thread.ofPlatform().name("import-reader-", 0).daemon().factory());
    }

    private record Begun(int piece, CompletableFuture<Optional<ReadPiece<?>>> reading) {}

    /** The next piece of a job, empty when somebody else has processed it. */
    Optional<ReadPiece<?>> take(ImportJob job) {
        @Nullable Begun ahead = begun.remove(job.id());
        if (ahead == null || ahead.piece() != job.nextPiece()) {
            return read(job, job.nextPiece());
        }
        try {
            return ahead.reading().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a piece could not be read ahead", e);
        }
    }

    /** Begins to read the piece after the next one. */
    void begin(ImportJob job) {
        int piece = job.nextPiece() + 1;
        if (begun.size() > MOST) {
            begun.clear();
        }
        if (piece < job.pieces()) {
            begun.put(job.id(), new Begun(piece, CompletableFuture.supplyAsync(() -> read(job, piece), readers)));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        readers.shutdownNow();
    }

    private Optional<ReadPiece<?>> read(ImportJob job, int piece) {
        return transactions
                .run(connection -> pieces.content(connection, job.id(), piece))
                .map(content -> read(kinds.named(job.kind()), job, piece, content));
    }

    private <T> ReadPiece<T> read(ImportKind<T> kind, ImportJob job, int piece, String content) {
        return ReadPiece.of(kind, job, seal.open(job.id(), piece, content));
    }
}
