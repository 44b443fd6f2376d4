package org.linli.local;

import java.time.Duration;

/** Told, from several threads, what the platform is doing. */
@FunctionalInterface
public interface Progress {
    /** A process is ready at this address, so long after its start began. */
    void ready(String process, Duration took, String address);

    /** Nobody listens. */
    static Progress silent() {
        return (process, took, address) -> {};
    }
}
