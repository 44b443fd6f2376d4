package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(StandInServices.class)
class StreamingTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Door door = new Door();

    @Test
    void anEventArrivesWhenItIsSentAndTheStreamStaysOpen() throws Exception {
        // When
        long asked = System.nanoTime();
        HttpResponse<InputStream> answer = door.client()
                .send(
                        Door.request("GET", "/api/echo/v1/events", BodyPublishers.noBody()),
                        BodyHandlers.ofInputStream());

        // Then
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aLargeBodyPassesWithAndWithoutItsLength(HttpClient.Version version) throws Exception {
        byte[] body = new byte[11 * MEBIBYTE];
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            HttpResponse<String> known = client.send(
                    Door.request("POST", "/api/echo/v1/count", BodyPublishers.ofByteArray(body)),
                    BodyHandlers.ofString());
            HttpResponse<String> unknown = client.send(
                    Door.request(
                            "POST",
                            "/api/echo/v1/count",
                            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                    BodyHandlers.ofString());

            assertThat(known.body()).isEqualTo("" + body.length);
            assertThat(unknown.body()).isEqualTo("" + body.length);
        }
    }

    @Test
    void aFileOfAnyServicesImportsMayBeLarger() throws Exception {
        byte[] body = new byte[13 * MEBIBYTE];

        HttpResponse<String> answer = door.send(
                "POST",
                "/api/echo/v1/imports?of=caregivers",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.body()).isEqualTo("" + body.length);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefused() throws Exception {
        String answer = Door.raw("""
                POST /api/echo/v1/count HTTP/1.1
                Host: localhost
                Content-Length: 12582913

                """);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE").contains("connection: close");
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefused() throws Exception {
        byte[] body = new byte[13 * MEBIBYTE];

        HttpResponse<String> answer = door.send(
                "POST", "/api/echo/v1/count", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void aMessageAtADoorThatNeedsNoTokenIsSmall() throws Exception {
        int most = 256 * 1024;
        assertThat(door.send("POST", "/api/echo/v1/doors/count", BodyPublishers.ofByteArray(new byte[most]))
                        .body())
                .isEqualTo("" + most);
        assertThat(door.send("POST", "/api/echo/v1/doors/count", BodyPublishers.ofByteArray(new byte[most + 1]))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aWebSocketPassesBothWays() throws Exception {
        // Given
        Heard heard = new Heard();

        // When
        WebSocket socket = door.client()
                .newWebSocketBuilder()
                .header("X-Forwarded-For", "203.0.113.9")
                .buildAsync(URI.create("ws://localhost:" + Door.port() + "/api/echo/v1/ws"), heard)
                .get(5, TimeUnit.SECONDS);
        socket.sendText("你好", true).get(5, TimeUnit.SECONDS);

        // Then
        assertThat(heard.next()).isEqualTo("127.0.0.1");
        assertThat(heard.next()).isEqualTo("你好");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(5, TimeUnit.SECONDS);
    }

    @Test
    void clientsThatHangUpWhileSendingLeaveNothingBehind() throws Exception {
        // Given
        int before = door.standIn("c").getInteger("cutShort");

        // When
        for (int i = 0; i < 30; i++) {
            hangUpAfter(
                    "POST /api/narrow/v1/count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nsome", 0);
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(door.standIn("c").getInteger("running")).isZero());
        assertThat(door.standIn("c").getInteger("cutShort")).isGreaterThan(before);
        narrowStillAnswers();
    }

    @Test
    void clientsThatHangUpWhileReadingLeaveNothingBehind() throws Exception {
        // When
        for (int i = 0; i < 30; i++) {
            hangUpAfter("GET /api/narrow/v1/large HTTP/1.1\r\nHost: localhost\r\n\r\n", 100_000);
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(door.standIn("c").getInteger("running")).isZero());
        narrowStillAnswers();
    }

    @Test
    void clientsThatHangUpWhileWaitingLeaveNothingBehind() throws Exception {
        // When
        for (int i = 0; i < 30; i++) {
            hangUpAfter("POST /api/narrow/v1/mute HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}", 0);
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(door.standIn("c").getInteger("running")).isZero());
        narrowStillAnswers();
    }

    /** More often than the ten connections that the door may hold to a replica. */
    private void narrowStillAnswers() throws Exception {
        for (int i = 0; i < 40; i++) {
            assertThat(door.get("/api/narrow/v1/who").statusCode()).isEqualTo(200);
        }
        assertThat(door.standIn("c").getInteger("connections")).isLessThanOrEqualTo(10);
    }

    private static void hangUpAfter(String request, int bytesRead) throws IOException {
        try (Socket socket = new Socket("localhost", Door.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.setSoTimeout(5_000);
            assertThat(socket.getInputStream().readNBytes(bytesRead)).hasSize(bytesRead);
        }
    }

    /** Keeps what a WebSocket says. */
    private static final class Heard implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            messages.add(text.toString());
            socket.request(1);
            return null;
        }

        @Nullable
        String next() throws InterruptedException {
            return messages.poll(5, TimeUnit.SECONDS);
        }
    }
}
