package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandInServices.class)
class RoutingTest {

    private final Door door = new Door();

    @Test
    void aRequestReachesItsServiceUnchanged() throws Exception {
        // When
        HttpResponse<String> answer =
                door.get("/api/echo/v1/who?after=a%2fb&x=%E9%83%91", "Authorization", "Bearer x", "If-Match", "\"3\"");

        // Then
        JsonObject told = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(told.getString("uri")).isEqualTo("/api/echo/v1/who?after=a%2fb&x=%E9%83%91");
        assertThat(header(told, "authorization")).containsExactly("Bearer x");
        assertThat(header(told, "if-match")).containsExactly("\"3\"");
        assertThat(header(told, "host")).containsExactly("localhost:" + Door.port());
    }

    @Test
    void aDeviceCloudPassesWithoutATokenAndWithItsSignatureUntouched() throws Exception {
        HttpResponse<String> answer = door.send(
                "POST",
                "/api/echo/v1/doors/who?key=a%2Bb",
                BodyPublishers.ofString("<mrq/>"),
                "Linli-Signature",
                "0a1b",
                "Content-Type",
                "application/scaip+xml");

        JsonObject told = new JsonObject(answer.body());
        assertThat(told.getString("uri")).isEqualTo("/api/echo/v1/doors/who?key=a%2Bb");
        assertThat(header(told, "linli-signature")).containsExactly("0a1b");
        assertThat(header(told, "content-type")).containsExactly("application/scaip+xml");
        assertThat(told.getJsonObject("headers").containsKey("authorization")).isFalse();
    }

    @Test
    void whatAClientSaysOfItsOriginIsReplaced() throws Exception {
        // When
        HttpResponse<String> answer = door.get(
                "/api/echo/v1/who",
                "X-Forwarded-For",
                "203.0.113.9",
                "x-forwarded-host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "X-Real-IP",
                "203.0.113.9",
                "Forwarded",
                "for=203.0.113.9;host=evil.example;proto=https");

        // Then
        JsonObject told = new JsonObject(answer.body());
        assertThat(header(told, "x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(header(told, "x-forwarded-host")).containsExactly("localhost:" + Door.port());
        assertThat(header(told, "x-forwarded-port")).containsExactly("" + Door.port());
        assertThat(header(told, "x-forwarded-proto")).containsExactly("http");
        assertThat(header(told, "forwarded"))
                .containsExactly("for=127.0.0.1;host=\"localhost:" + Door.port() + "\";proto=http");
        assertThat(answer.body()).doesNotContain("203.0.113.9").doesNotContain("evil");
    }

    @Test
    void headersOfOneHopStayOnTheirHop() throws Exception {
        // When
        String answer = Door.raw("""
                GET /api/echo/v1/who HTTP/1.1
                Host: localhost
                Connection: close
                Connection: X-Secret
                X-Secret: 1
                Keep-Alive: timeout=5
                TE: trailers
                Proxy-Authorization: Basic eDp5

                """);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("\nconnection: keep-alive");
        assertThat(answer).doesNotContainIgnoringCase("\nserver:");
        JsonObject told = new JsonObject(answer.substring(answer.indexOf('{')));
        assertThat(told.getJsonObject("headers").fieldNames())
                .doesNotContain("x-secret", "keep-alive", "te", "proxy-authorization");
    }

    @Test
    void aTraceBeginsBeforeTheDoorAndGoesOnBehindIt() throws Exception {
        // When
        HttpResponse<String> answer =
                door.get("/api/echo/v1/who", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        // Then
        List<String> parents = header(new JsonObject(answer.body()), "traceparent");
        assertThat(parents)
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/elsewhere/v1/x", "/api/echo", "/api", "/api/"})
    void pathsOfNoServiceAreNotFound(String path) throws Exception {
        HttpResponse<String> answer = door.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../q/metrics",
                "/api/echo/../../q/metrics",
                "/api/echo/%2e%2e/%2e%2e/q/metrics",
                "/api/echo/..%2f..%2fq/metrics",
                "/api/echo/..;/..;/q/metrics",
                "/api/echo//who",
                "/%61pi/echo/../who",
                "/auth/realms/linli/../master/protocol/openid-connect/token",
                "/auth/realms/linli/%2e%2e/%2e%2e/admin/master/console/"
            })
    void pathsThatClimbAreRefused(String path) throws Exception {
        String answer = Door.raw("GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("\"replica\"");
    }

    @Test
    void aTargetWithAHostIsRefused() throws Exception {
        String answer =
                Door.raw("GET http://localhost/api/echo/v1/who HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("PATH_NOT_PLAIN");
    }

    @Test
    void twoWaysToSayWhereABodyEndsSmuggleNothing() throws Exception {
        String answer = Door.raw("""
                POST /api/echo/v1/count HTTP/1.1
                Host: localhost
                Connection: close
                Content-Length: 4
                Transfer-Encoding: chunked

                0

                GET /q/metrics HTTP/1.1

                """);

        assertThat(answer)
                .startsWith("HTTP/1.1 201")
                .containsOnlyOnce("HTTP/1.1")
                .endsWith("\r\n\r\n0");
    }

    @Test
    void methodsNobodyServesAreRefused() throws Exception {
        HttpResponse<String> answer = door.send("TRACE", "/api/echo/v1/who", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/admin/realms/linli/users",
                "/auth/admin/master/console/",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/linli/clients-registrations/openid-connect",
                "/auth/realms/linliX",
                "/auth/",
                "/auth/metrics",
                "/auth/health"
            })
    void ofKeycloakOnlySigningInIsPublic(String path) throws Exception {
        assertThat(door.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnreachableServiceIsUnavailable() throws Exception {
        // When
        HttpResponse<String> answer =
                door.send("POST", "/api/absent/v1/orders", BodyPublishers.ofString("{}"), "Content-Type", "text/plain");

        // Then
        JsonObject problem = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(problem.getString("code")).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(problem.getString("type")).isEqualTo("/docs/error-codes#UPSTREAM_UNAVAILABLE");
        assertThat(problem.getString("instance")).isEqualTo("/api/absent/v1/orders");
        assertThat(problem.getInteger("status")).isEqualTo(503);
        assertThat(problem.getString("detail")).contains("\nMaybe ");
        assertThat(problem.getString("traceId")).hasSize(32);
    }

    @Test
    void anAnswerWithoutABodyStaysWithoutOne() throws Exception {
        HttpResponse<String> answer = door.get("/api/echo/v1/nothing");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void browsersAreToldWhatNotToDo() throws Exception {
        for (String path : List.of("/", "/docs/", "/api/echo/v1/who", "/api/absent/v1/x")) {
            HttpResponse<String> answer = door.get(path);

            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> header(JsonObject told, String name) {
        JsonArray values = told.getJsonObject("headers").getJsonArray(name, new JsonArray());
        return values.getList();
    }
}
