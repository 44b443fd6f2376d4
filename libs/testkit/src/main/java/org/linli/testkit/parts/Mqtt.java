package org.linli.testkit.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An MQTT broker (Moquette) as a process of its own, without passwords; it keeps its sessions on disk. */
public final class Mqtt implements Part {
    /** A CONNECT of MQTT 3.1.1 with a clean session and the client id {@code ready}. */
    private static final byte[] CONNECT = {
        0x10, 17, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 10, 0, 5, 'r', 'e', 'a', 'd', 'y'
    };
    /** The type of a CONNACK. */
    private static final int ACCEPTED = 0x20;

    private final PartProcess process;
    private final int port;

    private Mqtt(PartProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Mqtt start(RunFolder folder, int port) {
        Path home = Folders.create(folder.data("mqtt"));
        Path data = Folders.create(home.resolve("data"));
        write(Folders.create(home.resolve("config")).resolve("moquette.conf"), settings(port, data));
        PartProcess process = PartProcess.start(
                folder,
                "mqtt",
                home,
                List.of(
                        PartProcess.java(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dmoquette.path=" + home,
                        "-cp",
                        PartsFolder.moquette().resolve("*").toString(),
                        "io.moquette.broker.Server"),
                Map.of());
        process.awaitReady(() -> accepts(port), Duration.ofSeconds(30));
        return new Mqtt(process, port);
    }

    /** Host and port to give to a client. */
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public void close() {
        process.close();
    }

    private static List<String> settings(int port, Path data) {
        return List.of(
                "host 127.0.0.1",
                "port " + port,
                "allow_anonymous true",
                "persistence_enabled true",
                "data_path " + data,
                "telemetry_enabled false",
                "netty.mqtt.message_size 1048576");
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(1000);
            out.write(CONNECT);
            out.flush();
            return in.read() == ACCEPTED;
        } catch (IOException e) {
            return false;
        }
    }
}
