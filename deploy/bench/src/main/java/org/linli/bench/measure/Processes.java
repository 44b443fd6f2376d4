package org.linli.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of this machine, as {@code /proc} shows them. */
public final class Processes {

    private final Path proc;

    Processes(Path proc) {
        this.proc = proc;
    }

    /** Those of the machine. */
    public static Processes here() {
        return new Processes(Path.of("/proc"));
    }

    /**
     * Processor seconds that these processes and everything they have started have used up to now, children that have
     * ended included. Fails when one of them is not there: its time would be missing without a word.
     */
    public double cpuSeconds(Collection<Long> roots) {
        List<ProcessStat> all = all();
        long ticks = 0;
        for (long root : roots) {
            ProcessStat stat = all.stream()
                    .filter(process -> process.pid() == root)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("process " + root + " has ended"));
            for (ProcessStat process : tree(stat, all)) {
                ticks += process.ownTicks() + process.waitedTicks();
            }
        }
        return ticks / ProcessStat.TICKS_PER_SECOND;
    }

    /** Processor seconds of the children of a process that have ended and been waited for. */
    public double cpuSecondsOfEndedChildren(long pid) {
        return stat(proc.resolve(Long.toString(pid)))
                        .orElseThrow(() -> new IllegalStateException("process " + pid + " has ended"))
                        .waitedTicks()
                / ProcessStat.TICKS_PER_SECOND;
    }

    /** Memory of a process and everything it has started. */
    public Memory memory(long root) {
        List<ProcessStat> all = all();
        return all.stream()
                .filter(process -> process.pid() == root)
                .flatMap(process -> tree(process, all).stream())
                .map(process -> memoryOf(process.pid()))
                .reduce(Memory.NONE, Memory::plus);
    }

    private static List<ProcessStat> tree(ProcessStat root, List<ProcessStat> all) {
        List<ProcessStat> tree = new ArrayList<>(List.of(root));
        for (int i = 0; i < tree.size(); i++) {
            long parent = tree.get(i).pid();
            all.stream().filter(process -> process.parent() == parent).forEach(tree::add);
        }
        return tree;
    }

    private List<ProcessStat> all() {
        try (Stream<Path> entries = Files.list(proc)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("[0-9]+"))
                    .flatMap(entry -> stat(entry).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when the process has ended meanwhile. */
    private static Optional<ProcessStat> stat(Path process) {
        try {
            return Optional.of(ProcessStat.parse(Files.readString(process.resolve("stat"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Memory memoryOf(long pid) {
        try {
            return Memory.parse(Files.readString(proc.resolve(pid + "/smaps_rollup")));
        } catch (IOException e) {
            return Memory.NONE;
        }
    }
}
