package org.linli.bench.floor;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.bench.load.Client;
import org.linli.bench.measure.ClosedLoop;
import org.linli.testkit.parts.PartProcess;
import org.linli.testkit.parts.Ports;
import org.linli.testkit.parts.RunFolder;

/** A Java of its own for a floor, with the heap and collector of order-dispatch. */
public final class FloorProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final RunFolder folder = RunFolder.temporary();
    private final int port = Ports.free();
    private final PartProcess process;
    private final Client client;

    /** Starts {@code program} with the port to listen on as its first argument and these after it. */
    public FloorProcess(Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                PartProcess.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                Integer.toString(port)));
        command.addAll(arguments);
        process = PartProcess.start(folder, "floor", folder.data("floor"), command, Map.of())
                .awaitReady(() -> !Ports.isFree(port), START_LIMIT);
        client = new Client(address(), 1);
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Asks for something that takes a while; what came of it. */
    public JsonNode ask(String path) {
        return client.post(path, Map.of(), "").join().json();
    }

    /** Lets the bare pooled client run. */
    public ClosedLoop.Done runClient(int atOnce, Duration length) {
        JsonNode done = ask("/runs?at-once=" + atOnce + "&millis=" + length.toMillis());
        return new ClosedLoop.Done(
                done.path("well").asLong(),
                done.path("failed").asLong(),
                done.path("seconds").asDouble());
    }

    @Override
    public void close() {
        client.close();
        folder.close();
    }
}
