package org.linli.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client at the door under test. */
final class Door {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    static URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) throws Exception {
        return client.send(request(method, path, body, headers), BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    static HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    /** Sends exactly these characters, line feeds as CR LF, and reads until the door closes or {@code 5 s} are over. */
    static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a stand-in says about itself. */
    JsonObject standIn(String replica) throws Exception {
        return new JsonObject(steer("GET", replica));
    }

    void stop(String replica) throws Exception {
        steer("POST", replica + "/stop");
    }

    void start(String replica) throws Exception {
        steer("POST", replica + "/start");
    }

    private String steer(String method, String path) throws Exception {
        int steering = ConfigProvider.getConfig().getValue("test.steering", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + steering + "/" + path))
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body();
    }
}
