package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandInServices.class)
class TooManyRequestsTest {

    private final Door door = new Door();

    @Test
    void anAccountThatAsksTooOftenHasToWaitAndOthersNeedNot() throws Exception {
        // Given
        HttpResponse<String> refused = Stream.generate(() -> asks("greedy"))
                .limit(2_000)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        // When
        HttpResponse<String> other = asks("modest");

        // Then
        JsonObject problem = new JsonObject(refused.body());
        assertThat(other.statusCode()).isEqualTo(204);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(problem.getString("code")).isEqualTo("TOO_MANY_REQUESTS");
    }

    private HttpResponse<String> asks(String subject) {
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"sub\":\"%s\"}".formatted(subject).getBytes(StandardCharsets.UTF_8));
        try {
            return door.get("/api/echo/v1/nothing", "Authorization", "Bearer e30." + claims + ".c2ln");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
