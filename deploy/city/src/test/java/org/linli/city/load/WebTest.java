package org.linli.city.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebTest {

    private final Queue<Integer> answers = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server = started();

    @BeforeEach
    void answerAsTold() {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(), -1);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBusyServerIsAskedAgain() {
        answers.addAll(List.of(503, 429));

        assertThat(new Web(5).send(this::request).statusCode()).isEqualTo(200);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aRefusalIsNotRepeated() {
        answers.addAll(List.of(422));

        assertThat(new Web(5).send(this::request).statusCode()).isEqualTo(422);
        assertThat(asked).hasValue(1);
    }

    @Test
    void afterTheLastAttemptItSaysWhatToDo() {
        answers.addAll(List.of(503, 503));

        assertThatThrownBy(() -> new Web(2).send(this::request))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("answered 503")
                .hasMessageContaining("goes on from here");
    }

    @Test
    void nobodyThereIsSaidPlainly() {
        stop();

        assertThatThrownBy(() -> new Web(2).send(this::request))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("does not answer");
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/thing"));
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new AssertionError(noPort);
        }
    }
}
