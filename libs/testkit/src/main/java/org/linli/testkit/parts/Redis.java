package org.linli.testkit.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** Redis from the embedded binary; it keeps nothing on disk: whoever uses it survives that it forgets. */
public final class Redis implements Part {
    private final PartProcess process;
    private final int port;

    private Redis(PartProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Redis start(RunFolder folder, int port) {
        Path home = Folders.create(folder.data("redis"));
        String program = program(home);
        PartProcess process = PartProcess.start(
                folder,
                "redis",
                home,
                List.of(
                        program,
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no"),
                Map.of());
        process.awaitReady(() -> pongs(port), Duration.ofSeconds(20));
        return new Redis(process, port);
    }

    public String url() {
        return "redis://localhost:" + port;
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public void close() {
        process.close();
    }

    private static String program(Path home) {
        try {
            return ExecutableProvider.newJarResourceProvider(home.toFile())
                    .get()
                    .getAbsolutePath();
        } catch (IOException e) {
            throw new CannotStart(
                    "The Redis program cannot be unpacked into %s (%s). Maybe the disk is full."
                            .formatted(home, e.getMessage()),
                    e);
        }
    }

    private static boolean pongs(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(1000);
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }
}
