package org.linli.e2e;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * An operator's console as it is: when its screen goes dark it connects to the next replica, and says up to where it has
 * been told.
 */
final class SosConsole implements AutoCloseable {

    private static final int LOOKS_EVERY_MILLIS = 100;

    private final List<URI> replicas;
    private final Supplier<String> token;
    private final List<SosScreen> screens = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private int turn;

    /** Begins at the first replica. */
    SosConsole(List<URI> replicas, Supplier<String> token) {
        this.replicas = List.copyOf(replicas);
        this.token = token;
        screens.add(new SosScreen(replicas.getFirst(), token, ""));
        var watch = watching.scheduleWithFixedDelay(
                this::look, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        assert !watch.isDone();
    }

    private void look() {
        if (screens.getLast().isClosed()) {
            turn++;
            try {
                screens.add(new SosScreen(replicas.get(turn % replicas.size()), token, since()));
            } catch (CompletionException nobodyThere) {
                // The next look goes to the next replica.
            }
        }
    }

    private String since() {
        return screens.stream()
                .map(SosScreen::since)
                .filter(since -> !since.isEmpty())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** The line breaks; it connects again by itself. */
    void breakOff() {
        screens.getLast().close();
    }

    /** One for each connection, in order. */
    List<SosScreen> screens() {
        return List.copyOf(screens);
    }

    @Override
    public void close() {
        watching.shutdownNow();
        screens.forEach(SosScreen::close);
    }
}
