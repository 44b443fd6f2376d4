package org.linli.testkit.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child process: entered in the ledger, its output in one log file, in a session of its own (Ctrl-C is for us). */
public final class PartProcess implements Part {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(40);

    private final String name;
    private final Process process;
    private final Path log;
    private final RunFolder folder;

    private PartProcess(String name, Process process, Path log, RunFolder folder) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.folder = folder;
    }

    public static PartProcess start(
            RunFolder folder, String name, Path workingFolder, List<String> command, Map<String, String> environment) {
        List<String> full = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            full.add(SETSID.toString());
        }
        full.addAll(command);
        Path log = folder.log(name);
        ProcessBuilder builder = new ProcessBuilder(full)
                .directory(Folders.create(workingFolder).toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            folder.ledger().enter(name, process.toHandle());
            return folder.owns(new PartProcess(name, process, log, folder));
        } catch (IOException e) {
            throw new CannotStart("%s cannot be started (%s).".formatted(name, e.getMessage()), e);
        }
    }

    /** The Java virtual machine this one runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Looks until the part is ready; a part that ends or stays unready for {@code limit} is a {@link CannotStart}. */
    public PartProcess awaitReady(BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (hasEndedWithin(LOOK_EVERY)) {
                throw new CannotStart("%s ended at once with exit code %d: %s Maybe its log says more: %s"
                        .formatted(name, process.exitValue(), lastLines(), log));
            }
            if (System.nanoTime() > deadline) {
                close();
                throw new CannotStart("%s was not ready after %d s. Maybe its log says why: %s"
                        .formatted(name, limit.toSeconds(), log));
            }
        }
        return this;
    }

    /** Waits at most so long; tells whether it has ended. */
    public boolean hasEndedWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The wait for %s was interrupted.".formatted(name), e);
        }
    }

    /** Waits for a process that does its work and ends; tells its exit code. */
    public int awaitEnd() {
        process.onExit().join();
        folder.ledger().strike(name);
        return process.exitValue();
    }

    @Override
    public String name() {
        return name;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGKILL: for stories about what must survive it. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        folder.ledger().strike(name);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        kill();
    }

    private String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
