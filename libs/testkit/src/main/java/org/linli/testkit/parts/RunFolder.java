package org.linli.testkit.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run's own folder: data, logs, and the ledger of its processes. A file lock holds it while the run lives, so a
 * folder that can be locked belongs to nobody, and processes still in its ledger are leftovers of a killed run.
 */
public final class RunFolder implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OWN = ProcessHandle.current().pid() + "-";
    private static final Duration LOGS_STAY = Duration.ofHours(2);

    private final Path folder;
    private final FileChannel channel;
    private final ProcessLedger ledger;
    private final List<String> leftovers;
    private final boolean temporary;
    private final Deque<Part> parts = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunFolder(Path folder, FileChannel channel, boolean temporary) {
        this.folder = folder;
        this.channel = channel;
        this.temporary = temporary;
        this.ledger = new ProcessLedger(folder.resolve("run"));
        this.leftovers = ledger.clear();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "linli-stop"));
    }

    /** Takes the folder and ends what a killed run left in it; {@link CannotStart} when another run holds it. */
    public static RunFolder open(Path folder) {
        FileChannel channel = tryLock(folder);
        if (channel == null) {
            throw new CannotStart(
                    "Linli is already running in %s. Maybe stop it first with Ctrl-C where it was started."
                            .formatted(folder));
        }
        return new RunFolder(folder, channel, false);
    }

    /** A fresh folder under {@code .linli/tests}; its data goes at the end, its logs stay for two hours. */
    public static RunFolder temporary() {
        Path tests = ProjectFolder.find().resolve(".linli").resolve("tests");
        clearAbandoned(Folders.create(tests));
        Path folder = tests.resolve(OWN + COUNT.incrementAndGet());
        while (Files.exists(folder)) {
            folder = tests.resolve(OWN + COUNT.incrementAndGet());
        }
        FileChannel channel = tryLock(folder);
        if (channel == null) {
            throw new CannotStart("%s is held by another run. Maybe try again.".formatted(folder));
        }
        return new RunFolder(folder, channel, true);
    }

    public Path path() {
        return folder;
    }

    /** Names of the processes of a killed run that were found alive and ended. */
    public List<String> leftovers() {
        return leftovers;
    }

    public Path data(String part) {
        return Folders.create(folder.resolve("data")).resolve(part);
    }

    public Path log(String process) {
        return Folders.create(folder.resolve("logs")).resolve(process + ".log");
    }

    /** Every process of this run that is alive, by its name. */
    public Map<String, ProcessHandle> processes() {
        return ledger.living();
    }

    ProcessLedger ledger() {
        return ledger;
    }

    /** Closing the folder closes its parts, the last one first. */
    public synchronized <P extends Part> P owns(P part) {
        if (closed.get()) {
            part.close();
            throw new CannotStart("%s was started while everything was being stopped.".formatted(part.name()));
        }
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        synchronized (this) {
            parts.forEach(Part::close);
        }
        ledger.clear();
        if (temporary) {
            Folders.delete(folder.resolve("data"));
        }
        release(channel);
    }

    /**
     * This process's own folders are left alone: they may belong to another class loader, and opening a file that is
     * locked by the same process and closing it again gives up the lock.
     */
    private static void clearAbandoned(Path tests) {
        try (Stream<Path> folders = Files.list(tests)) {
            for (Path folder : folders.filter(RunFolder::isForeign).toList()) {
                FileChannel channel = tryLock(folder);
                if (channel == null) {
                    continue;
                }
                new ProcessLedger(folder.resolve("run")).clear();
                Folders.delete(folder.resolve("data"));
                Instant lastUsed =
                        Files.getLastModifiedTime(folder.resolve("held")).toInstant();
                release(channel);
                if (lastUsed.plus(LOGS_STAY).isBefore(Instant.now())) {
                    Folders.delete(folder);
                }
            }
        } catch (IOException e) {
            throw new CannotStart("Old test folders in %s cannot be cleared (%s).".formatted(tests, e.getMessage()), e);
        }
    }

    private static boolean isForeign(Path folder) {
        return !folder.getFileName().toString().startsWith(OWN);
    }

    private static @Nullable FileChannel tryLock(Path folder) {
        Path file = Folders.create(folder).resolve("held");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (OverlappingFileLockException e) {
            release(channel);
            return null;
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot be written (%s). Maybe it is not yours.".formatted(file, e.getMessage()), e);
        }
    }

    private static void release(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
