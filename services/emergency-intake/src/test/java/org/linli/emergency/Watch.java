package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A watch on the wrist of a test. */
final class Watch implements Closeable {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("ddMMyy,HHmmss");

    private final Socket socket;
    private final String number;

    private Watch(Socket socket, String number) {
        this.socket = socket;
        this.number = number;
    }

    /** A registered watch, connected. */
    static Watch of(@Nullable UUID resident, int port) {
        String number = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
        if (resident != null) {
            Response answer = City.machine()
                    .post(
                            "/devices",
                            Map.of(
                                    "source",
                                    "watch",
                                    "number",
                                    number,
                                    "kind",
                                    "WATCH",
                                    "voice",
                                    true,
                                    "division",
                                    City.DIVISION,
                                    "residentId",
                                    resident));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }
        return connect(number, port);
    }

    static Watch connect(String number, int port) {
        try {
            return new Watch(new Socket("localhost", port), number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String number() {
        return number;
    }

    /** Another connection of the same watch. */
    Watch again() {
        return connect(number, socket.getPort());
    }

    void say(String content) {
        raw(frame(content));
    }

    String frame(String content) {
        return "[3G*%s*%04X*%s]".formatted(number, content.length(), content);
    }

    static String alarm(Instant at, String status) {
        return "AL," + WHEN.format(at.atOffset(ZoneOffset.UTC)) + ",V,0.0,N,0.0,E,0,0,0,0,100,57,7,20," + status
                + ",1,1,460,0,9360,4082,131,0";
    }

    void raw(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next frame from the service; {@code closed} when the connection ends, {@code silence} after so many seconds. */
    String hears(int seconds) {
        StringBuilder heard = new StringBuilder();
        try {
            socket.setSoTimeout(seconds * 1000);
            InputStream in = socket.getInputStream();
            while (heard.indexOf("]") < 0) {
                int next = in.read();
                if (next < 0) {
                    return "closed";
                }
                heard.append((char) next);
            }
            return heard.toString();
        } catch (SocketTimeoutException e) {
            return "silence";
        } catch (IOException e) {
            return "closed";
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
