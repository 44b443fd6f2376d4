package org.linli.city.load;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same with many, a few at a time; the first failure stops the rest. */
final class Crowd {

    private static final int AT_ONCE = 8;

    private Crowd() {}

    static <T> void each(List<T> all, Consumer<T> action) {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<? extends Future<?>> futures = all.stream()
                    .map(one -> pool.submit(() -> action.accept(one)))
                    .toList();
            try {
                for (Future<?> future : futures) {
                    future.get();
                }
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                throw failed.getCause() instanceof LoadFailed cause
                        ? cause
                        : new LoadFailed("The loading failed.", failed.getCause());
            } catch (InterruptedException stopped) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new LoadFailed("The loading was interrupted.", stopped);
            }
        }
    }
}
