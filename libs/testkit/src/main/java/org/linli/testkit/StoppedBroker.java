package org.linli.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The Kafka of this test JVM, stopped by the operating system so that it neither answers nor closes a connection. */
public final class StoppedBroker implements AutoCloseable {

    private final long pid;

    private StoppedBroker(long pid) {
        this.pid = pid;
    }

    /** Stops it until it is closed. */
    public static StoppedBroker stop() {
        ProcessHandle kafka = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("kafka.Kafka"))
                .findAny()
                .orElseThrow();
        signal("STOP", kafka.pid());
        return new StoppedBroker(kafka.pid());
    }

    /** Waits for so long. */
    public void staysStoppedFor(Duration time) {
        Awaitility.await()
                .pollDelay(time)
                .atMost(time.plusSeconds(5))
                .untilAsserted(() -> assertThat(ProcessHandle.of(pid)).isPresent());
    }

    @Override
    public void close() {
        signal("CONT", pid);
    }

    private static void signal(String name, long pid) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(status).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
