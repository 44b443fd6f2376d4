package org.linli.e2e;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The token of an account, renewed beside the test; while nobody can sign in it stays what it was, as a machine's does. */
final class Renewed implements AutoCloseable {

    private static final int EVERY_SECONDS = 5;

    private volatile String token;
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    Renewed(Door door, String account) {
        token = door.token(account);
        var renewal = renewing.scheduleAtFixedRate(
                () -> renew(door, account), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        assert !renewal.isDone();
    }

    String token() {
        return token;
    }

    private void renew(Door door, String account) {
        try {
            token = door.token(account);
        } catch (Deviation nobodySignsIn) {
            // The old one goes on.
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
