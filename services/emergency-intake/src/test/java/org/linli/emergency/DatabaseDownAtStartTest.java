package org.linli.emergency;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

/** The service starts while PostgreSQL is down, on a database that has no tables yet. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "parts", value = "kafka,keycloak"))
@WithTestResource(value = OwnPostgres.class, initArgs = @ResourceArg(name = "down", value = "true"))
class DatabaseDownAtStartTest {

    @Test
    void aServiceThatStartsWithoutADatabaseTakesCallsAndCatchesUp() {
        // Given
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        // When
        Response answer = City.signal("B" + UUID.randomUUID(), "SOS");
        assertThat(answer.<String>path("status")).isEqualTo("PENDING");
        OwnPostgres.plugIn();
        // Then
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !get("/q/health/ready").asString().contains("\"BACKLOG\""));
        assertThat(OwnPostgres.db()
                        .value("select state from raw_message where id::text = ?", answer.<String>path("messageId")))
                .isEqualTo("READ");
        assertThat(OwnPostgres.db().count("incident")).isEqualTo(1);
    }
}
