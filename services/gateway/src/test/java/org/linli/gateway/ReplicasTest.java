package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandInServices.class)
class ReplicasTest {

    private final Door door = new Door();

    @AfterEach
    void bothRunAgain() throws Exception {
        door.stop("a");
        door.start("a");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> replicasOf(4).keySet().size() == 2);
    }

    @Test
    void replicasShareTheWork() throws Exception {
        assertThat(replicasOf(40)).containsEntry("a", 20).containsEntry("b", 20);
    }

    @Test
    void nobodyNoticesAReplicaThatDies() throws Exception {
        // When
        door.stop("a");

        // Then
        assertThat(replicasOf(30)).containsOnly(Map.entry("b", 30));
        for (int i = 0; i < 10; i++) {
            assertThat(door.send("POST", "/api/echo/v1/count", BodyPublishers.ofString("four"))
                            .body())
                    .isEqualTo("4");
        }
    }

    @Test
    void aReplicaThatCameBackIsUsedAgain() throws Exception {
        // Given
        door.stop("a");
        replicasOf(2);

        // When
        door.start("a");

        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> replicasOf(2).containsKey("a"));
    }

    @Test
    void aReadWhoseConnectionBreaksIsRepeatedElsewhere() throws Exception {
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> answer = door.get("/api/echo/v1/break?on=a");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new JsonObject(answer.body()).getString("replica")).isEqualTo("b");
        }
    }

    @Test
    void aReadThatBreaksEverywhereIsUnavailable() throws Exception {
        assertThat(door.get("/api/narrow/v1/break").statusCode()).isEqualTo(503);
    }

    @Test
    void aWriteWhoseConnectionBreaksIsNotRepeated() throws Exception {
        int refused = 0;
        for (int i = 0; i < 4; i++) {
            refused += door.send("POST", "/api/echo/v1/break?on=a", BodyPublishers.ofString("{}"))
                                    .statusCode()
                            == 503
                    ? 1
                    : 0;
        }

        assertThat(refused).isEqualTo(2);
    }

    @Test
    void aReplicaThatSaysNothingIsGivenUp() throws Exception {
        // When
        HttpResponse<String> answer = door.get("/api/narrow/v1/mute");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("UPSTREAM_UNAVAILABLE");
        await().atMost(Duration.ofSeconds(30)).until(() -> door.standIn("c").getInteger("running") == 0);
    }

    private Map<String, Integer> replicasOf(int requests) throws Exception {
        Map<String, Integer> answered = new HashMap<>();
        for (int i = 0; i < requests; i++) {
            HttpResponse<String> answer = door.get("/api/echo/v1/who");
            assertThat(answer.statusCode()).isEqualTo(200);
            answered.merge(new JsonObject(answer.body()).getString("replica"), 1, Integer::sum);
        }
        return answered;
    }
}
