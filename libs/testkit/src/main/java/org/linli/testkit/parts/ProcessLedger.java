package org.linli.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which processes a run has started, one file each with process id and start time (the id alone may meanwhile belong
 * to somebody else's process).
 */
final class ProcessLedger {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private final Path folder;

    ProcessLedger(Path folder) {
        this.folder = Folders.create(folder);
    }

    void enter(String name, ProcessHandle process) {
        String line = process.pid() + " " + startOf(process).toEpochMilli();
        try {
            Files.writeString(file(name), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void strike(String name) {
        delete(file(name));
    }

    /** Ends every process in the ledger that still lives, gently and then by force, and tells their names. */
    List<String> clear() {
        List<Entry> living = entries();
        living.forEach(entry -> entry.process().destroy());
        CompletableFuture.allOf(
                        living.stream().map(entry -> entry.process().onExit()).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        for (Entry entry : living) {
            entry.process().destroyForcibly();
            entry.process().onExit().join();
        }
        files().forEach(ProcessLedger::delete);
        return living.stream().map(Entry::name).toList();
    }

    /** Every process in the ledger that lives, by name. */
    Map<String, ProcessHandle> living() {
        return entries().stream().collect(Collectors.toMap(Entry::name, Entry::process));
    }

    private List<Entry> entries() {
        return files().stream()
                .flatMap(file -> read(file).stream())
                .filter(Entry::lives)
                .toList();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Entry> read(Path file) {
        try {
            List<String> words = List.of(Files.readString(file).split(" ", 2));
            String name = file.getFileName().toString().replaceFirst("\\.pid$", "");
            Instant start = Instant.ofEpochMilli(Long.parseLong(words.get(1)));
            return ProcessHandle.of(Long.parseLong(words.getFirst())).map(process -> new Entry(name, process, start));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }

    private record Entry(String name, ProcessHandle process, Instant start) {
        boolean lives() {
            return process.isAlive() && startOf(process).toEpochMilli() == start.toEpochMilli();
        }
    }
}
