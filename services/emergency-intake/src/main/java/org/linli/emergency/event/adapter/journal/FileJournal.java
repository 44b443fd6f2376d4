package org.linli.emergency.event.adapter.journal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.event.adapter.BackToCaller;
import org.linli.emergency.event.adapter.journal.JournalFile.Line;
import org.linli.emergency.event.application.FallbackJournal;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.outage.application.Part;
import org.linli.emergency.outage.application.PartCheck;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;

/**
 * The journal in a folder, which replicas of one machine may share: every process writes a file of its own, and takes over
 * those of processes that have died. One thread does all the work on files; what waits for it is written with one wait for
 * the disk.
 */
@ApplicationScoped
class FileJournal implements FallbackJournal, PartCheck {

    private static final Logger LOG = Logger.getLogger(FileJournal.class);
    private static final String ENDING = ".journal";
    private static final int PAGE = 200;
    private static final long LEAST_SPACE = 16L << 20;

    private final JournalSeal seal;
    private final Path folder;
    private final Ids ids;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final List<JournalFile> left = new ArrayList<>();
    private final Map<Path, String> unread = new HashMap<>();
    private @Nullable JournalFile own;
    private volatile boolean empty = true;

    FileJournal(JournalSeal seal, EmergencyConfig config, Ids ids) {
        this.seal = seal;
        this.folder = Path.of(config.journal().folder());
        this.ids = ids;
    }

    private record Waiting(String line, CompletableFuture<Void> kept) {}

    @Override
    public Uni<Void> keep(UUID id, RawMessage message) {
        return BackToCaller.with(() -> {
            Waiting line = new Waiting(seal.write(id, message), new CompletableFuture<>());
            waiting.add(line);
            writer.execute(this::write);
            return Uni.createFrom().completionStage(line.kept());
        });
    }

    /** Everything that waits by now; the first of several calls does the work of all. */
    private void write() {
        List<Waiting> batch = new ArrayList<>();
        for (@Nullable Waiting line = waiting.poll(); line != null; line = waiting.poll()) {
            batch.add(line);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            own().append(batch.stream().map(Waiting::line).toList());
            empty = false;
            batch.forEach(line -> line.kept().complete(null));
        } catch (IOException | RuntimeException e) {
            LOG.errorf("%d messages are refused, the journal cannot be written: %s", batch.size(), e);
            giveUpOwn();
            Refusal refusal = Refusal.of(
                    EmergencyError.NOT_STORED, "the message is not stored\nMaybe send it again at once, or call 120.");
            batch.forEach(line -> line.kept().completeExceptionally(refusal));
        }
    }

    private JournalFile own() throws IOException {
        @Nullable JournalFile mine = own;
        if (mine == null) {
            mine = JournalFile.create(folder, ids.next() + ENDING);
            own = mine;
        }
        return mine;
    }

    /** A file that cannot be written is left to the next round of the replay; later messages get another. */
    private void giveUpOwn() {
        Optional.ofNullable(own).ifPresent(FileJournal::close);
        own = null;
    }

    @Override
    public Uni<Void> replay(Function<List<Kept>, Uni<Void>> store) {
        return onWriter(this::files)
                .onItem()
                .transformToMulti(files -> Multi.createFrom().iterable(files))
                .onItem()
                .transformToUniAndConcatenate(file -> pages(file, store))
                .onItem()
                .ignoreAsUni()
                .chain(() -> onWriter(this::tidy));
    }

    /** What dead processes left first: it is older. */
    private List<JournalFile> files() throws IOException {
        if (Files.isDirectory(folder)) {
            adopt();
        }
        List<JournalFile> files = new ArrayList<>(left);
        Optional.ofNullable(own).ifPresent(files::add);
        return files;
    }

    private void adopt() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(this::isStrange).sorted().forEach(this::adopt);
        }
    }

    private void adopt(Path path) {
        try {
            JournalFile.adopt(path).ifPresent(left::add);
        } catch (IOException e) {
            unread(path, e);
        }
    }

    /** One file that cannot be read holds up no other; it stays, and is tried again. */
    private void unread(Path path, Throwable why) {
        if (unread.put(path, why.toString()) == null) {
            LOG.errorf("the messages in %s cannot be read: %s", path, why);
        }
    }

    private boolean isStrange(Path path) {
        return path.getFileName().toString().endsWith(ENDING)
                && Stream.concat(left.stream(), Optional.ofNullable(own).stream())
                        .noneMatch(file -> file.isAt(path));
    }

    private Uni<Void> pages(JournalFile file, Function<List<Kept>, Uni<Void>> store) {
        return Multi.createBy()
                .repeating()
                .uni(() -> onWriter(() -> next(file)).call(lines -> page(file, lines, store)))
                .until(List::isEmpty)
                .onItem()
                .ignoreAsUni();
    }

    private List<Line> next(JournalFile file) {
        try {
            List<Line> lines = file.next(PAGE);
            unread.remove(file.path());
            return lines;
        } catch (IOException e) {
            unread(file.path(), e);
            return List.of();
        }
    }

    private Uni<Void> page(JournalFile file, List<Line> lines, Function<List<Kept>, Uni<Void>> store) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Kept> whole = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        lines.forEach(line -> seal.read(line.text()).ifPresentOrElse(whole::add, () -> broken.add(line.text())));
        Uni<Void> stored = whole.isEmpty() ? Uni.createFrom().voidItem() : store.apply(whole);
        return stored.chain(() -> onWriter(() -> {
            putAside(broken);
            file.done(lines.getLast().next());
            return null;
        }));
    }

    private @Nullable Void tidy() throws IOException {
        for (JournalFile file : files()) {
            file.clear();
        }
        left.stream().filter(JournalFile::isDone).forEach(FileJournal::close);
        left.removeIf(JournalFile::isDone);
        unread.keySet().removeIf(path -> !Files.exists(path));
        empty = unread.isEmpty() && left.isEmpty() && (own == null || own.isDone());
        return null;
    }

    @Override
    public Uni<Void> putAside(Kept message) {
        return onWriter(() -> {
            putAside(List.of(seal.write(message.id(), message.message())));
            return null;
        });
    }

    private void putAside(List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            LOG.errorf("%d lines of the journal cannot be stored and are put aside in %s", lines.size(), folder);
            try (JournalFile aside = JournalFile.create(folder, ids.next() + AsideCheck.ENDING)) {
                aside.append(lines);
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    @Override
    public Part part() {
        return Part.JOURNAL;
    }

    @Override
    public Uni<Void> check() {
        return onWriter(() -> {
            own();
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE) {
                throw new IOException("the disk is full");
            }
            return null;
        });
    }

    @PreDestroy
    void stop() throws InterruptedException {
        writer.execute(() -> {
            giveUpOwn();
            left.forEach(FileJournal::close);
        });
        writer.shutdown();
        writer.awaitTermination(2, TimeUnit.SECONDS);
    }

    private <T extends @Nullable Object> Uni<T> onWriter(Callable<T> work) {
        return BackToCaller.with(() ->
                Uni.createFrom().completionStage(() -> CompletableFuture.supplyAsync(() -> called(work), writer)));
    }

    private static <T extends @Nullable Object> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(JournalFile file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warnf("a file of the journal cannot be closed: %s", e.toString());
        }
    }
}
