package org.linli.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.bench.load.Reply;
import org.linli.bench.measure.Load;
import org.linli.bench.measure.Processes;

/** Something that takes orders over HTTP. */
final class Rival {

    private final String name;
    private final Supplier<CompletableFuture<Reply>> request;
    private final List<Long> processes;
    private final Runnable settle;
    private final AtomicReference<@Nullable Reply> firstFailure = new AtomicReference<>();

    /**
     * @param name for tables
     * @param request sends one
     * @param processes whose processor time it costs
     * @param settle waits until nothing of its work is left undone
     */
    Rival(String name, Supplier<CompletableFuture<Reply>> request, List<Long> processes, Runnable settle) {
        this.name = name;
        this.request = request;
        this.processes = List.copyOf(processes);
        this.settle = settle;
    }

    String name() {
        return name;
    }

    Load load() {
        return () -> request.get().thenApply(reply -> {
            if (!reply.isSuccess()) {
                firstFailure.compareAndSet(null, reply);
            }
            return reply.isSuccess();
        });
    }

    double cpuSeconds() {
        return Processes.here().cpuSeconds(processes);
    }

    void settle() {
        settle.run();
    }

    /** The first answer that was no success. */
    Optional<Reply> firstFailure() {
        return Optional.ofNullable(firstFailure.get());
    }
}
