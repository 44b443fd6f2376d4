package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandInServices.class)
class PagesTest {

    private final Door door = new Door();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs/", "/docs/error-codes"})
    void pagesAskNothingOfOtherHosts(String path) throws Exception {
        HttpResponse<String> page = door.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("lang=\"zh-CN\"")
                .contains("name=\"viewport\"")
                .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//")
                .doesNotContain("<style")
                .doesNotContain("style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/door.css",
                "/health.js",
                "/favicon.svg",
                "/docs/docs.js",
                "/docs/ui/swagger-ui-bundle.js",
                "/docs/ui/swagger-ui-standalone-preset.js",
                "/docs/ui/swagger-ui.css"
            })
    void whatPagesNeedIsServedHere(String path) throws Exception {
        assertThat(door.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theDocumentsHaveAPageOfTheirOwn() throws Exception {
        HttpResponse<String> moved = door.get("/docs");

        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("Location")).hasValue("/docs/");
    }

    @Test
    void healthTellsEveryService() throws Exception {
        // When
        HttpResponse<String> answer = door.get("/health");

        // Then
        JsonObject report = new JsonObject(answer.body());
        Map<String, String> states = report.getJsonArray("services").stream()
                .map(JsonObject.class::cast)
                .collect(
                        Collectors.toMap(service -> service.getString("name"), service -> service.getString("status")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(report.getString("status")).isEqualTo("DOWN");
        assertThat(report.getBoolean("demo")).isFalse();
        assertThat(states)
                .containsEntry("echo", "UP")
                .containsEntry("narrow", "UP")
                .containsEntry("absent", "DOWN");
    }

    @Test
    void metricsAreNotPublic() throws Exception {
        assertThat(door.get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(door.get("/q/health/ready").statusCode()).isEqualTo(200);
    }
}
