package org.linli.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;

/**
 * Receives files: stores them in sealed pieces while they arrive, each piece at once, and opens the import when the last
 * byte is there. The same key and file again get the same import; an interrupted upload is begun anew by the next one.
 */
@ApplicationScoped
class Uploads {

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final PieceSeal seal;
    private final ImportConfig config;
    private final Ids ids;
    private final Clock clock;
    private final Semaphore places;

    Uploads(
            Transactions transactions,
            ImportJobs jobs,
            ImportPieces pieces,
            PieceSeal seal,
            ImportConfig config,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.pieces = pieces;
        this.seal = seal;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
        this.places = new Semaphore(config.uploads());
    }

    /** Receives a file and answers its import, which nobody has begun to process yet, or the one it repeats. */
    ImportJob receive(Upload upload, InputStream body) {
        if (!places.tryAcquire()) {
            throw Refusal.retry(CommonError.TOO_MANY_REQUESTS, "too many files are arriving", RETRY);
        }
        try {
            DigestInputStream digested = new DigestInputStream(body, digest(upload));
            Optional<ImportJob> earlier =
                    transactions.run(connection -> jobs.byKey(connection, upload.subject(), upload.key()));
            return earlier.isPresent() && earlier.get().state() != ImportState.RECEIVING
                    ? repeated(earlier.get(), digested)
                    : store(upload, digested, earlier);
        } catch (IOException e) {
            throw new UncheckedIOException("the file did not arrive", e);
        } finally {
            places.release();
        }
    }

    private static ImportJob repeated(ImportJob earlier, DigestInputStream body) throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        if (!hash(body).equals(earlier.requestHash())) {
            throw Refusal.of(
                    CommonError.IDEMPOTENCY_KEY_REUSED,
                    "this Idempotency-Key was used for another file\nMaybe make a new key for every new file.");
        }
        return earlier;
    }

    private ImportJob store(Upload upload, DigestInputStream body, Optional<ImportJob> interrupted) throws IOException {
        ImportJob job = begin(upload, interrupted);
        boolean stored = false;
        try {
            PieceWriter writer = new PieceWriter(transactions, jobs, pieces, seal, job.id(), config.pieceRows(), clock);
            new CsvFile(body, upload.charset())
                    .read(header -> writer.begin(upload.kind().columns(), header));
            writer.flush();
            boolean received = transactions.run(connection ->
                    jobs.received(connection, job.id(), hash(body), writer.rows(), writer.pieces(), clock.instant()));
            if (!received) {
                throw sentAgain();
            }
            stored = true;
        } finally {
            if (!stored) {
                transactions.run(connection -> {
                    jobs.forget(connection, job.id());
                    return job.id();
                });
            }
        }
        return transactions
                .run(connection -> jobs.find(connection, job.id(), upload.subject()))
                .orElseThrow(Uploads::sentAgain);
    }

    private ImportJob begin(Upload upload, Optional<ImportJob> interrupted) {
        if (interrupted.isPresent()
                && interrupted.get().touchedAt().plus(config.uploadTimeout()).isAfter(clock.instant())) {
            throw Refusal.retry(CommonError.TOO_MANY_REQUESTS, "this file is arriving already", RETRY);
        }
        return transactions
                .run(connection -> {
                    if (interrupted.isPresent()) {
                        jobs.forget(connection, interrupted.get().id());
                    }
                    jobs.begin(connection, ids.next(), upload, clock.instant());
                    return jobs.byKey(connection, upload.subject(), upload.key());
                })
                .orElseThrow(Uploads::sentAgain);
    }

    static Refusal sentAgain() {
        return Refusal.of(CommonError.CHANGED_MEANWHILE, "the same file was sent again meanwhile");
    }

    private static MessageDigest digest(Upload upload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((upload.kind().name() + '|' + upload.dryRun() + '|' + upload.charset() + '|')
                    .getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    private static String hash(DigestInputStream body) {
        return HexFormat.of().formatHex(body.getMessageDigest().digest());
    }
}
