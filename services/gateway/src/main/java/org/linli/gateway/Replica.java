package org.linli.gateway;

import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One running copy of a service, how busy the door keeps it, and whether it is left alone for now. */
final class Replica {

    private final SocketAddress address;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile long outSince;
    private volatile long outForNanos;

    Replica(SocketAddress address) {
        this.address = address;
    }

    SocketAddress address() {
        return address;
    }

    int inFlight() {
        return inFlight.get();
    }

    void begin() {
        inFlight.incrementAndGet();
    }

    void end() {
        inFlight.decrementAndGet();
    }

    /** Leaves it alone from {@code now}, a reading of {@link System#nanoTime()}. */
    void out(long now, Duration length) {
        outSince = now;
        outForNanos = length.toNanos();
    }

    /** It answered a connection: back at once. */
    void back() {
        outForNanos = 0;
    }

    boolean isOut(long now) {
        long length = outForNanos;
        return length > 0 && now - outSince < length;
    }
}
