package org.linli.registry.resident.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.registry.support.Api;
import org.linli.registry.support.Found;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class RepublishTest {

    private static final SnapshotTopic RESIDENTS = new SnapshotTopic(ResidentSnapshot.TYPE);
    private static final SnapshotTopic PLACES = new SnapshotTopic(ResidentPlaceSnapshot.TYPE);
    private final Api worker = Api.worker();
    private final Api integration = Api.as("integration");

    @Test
    void everyResidentIsPublishedAgainWithTheSameState() {
        // Given
        String located = worker.registered(woman());
        String unlocated = worker.registered(with(woman(), "homePoint", null));
        RESIDENTS.awaitVersion(unlocated, 0);
        RESIDENTS.awaitVersion(located, 0);
        PLACES.awaitVersion(located, 0);
        int before = RESIDENTS.of(located).size();

        // When
        int done = republished();

        // Then
        assertThat(done).isGreaterThanOrEqualTo(2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> RESIDENTS.of(located).size() == before + 1
                        && RESIDENTS.of(unlocated).size() == 2
                        && PLACES.of(located).size() == 2);
        assertThat(RESIDENTS.of(located).getLast().value())
                .isEqualTo(RESIDENTS.of(located).getFirst().value());
        assertThat(PLACES.of(unlocated)).isEmpty();
    }

    @Test
    void besideTrafficTheNewestStateStaysLast() {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(person);
        IntStream.range(0, 30).forEach(i -> worker.registered(woman()));

        // When
        integration.request().post(Api.ROOT + "/republish").then().statusCode(202);
        long version = Stream.of("SPOUSE", "CHILDREN", "SIBLINGS", "PARENTS", "ALONE", "SPOUSE")
                .reduce(
                        0L,
                        (seen, living) -> {
                            worker.put("/residents/" + id, seen, with(person, "livingSituation", living))
                                    .statusCode(200);
                            return seen + 1;
                        },
                        Long::sum);
        republished();

        // Then
        RESIDENTS.awaitVersion(id, version);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Db.of("resident_registry").count("outbox") == 0);
        List<Long> versions = RESIDENTS.of(id).stream()
                .map(event -> Long.valueOf(SnapshotTopic.header(event, "ce_aggregateversion")))
                .toList();
        assertThat(versions).isSorted().endsWith(version).contains(0L);
    }

    @Test
    void whoHasNoSearchTokensGetsThem() {
        // Given
        Found found = new Found(worker, "410106003001");
        String id = found.person("name", "单玉兰");
        Db.of("resident_registry").execute("delete from resident_token where resident_id = cast(? as uuid)", id);
        assertThat(found.by(Map.of("name", "shan"))).isEmpty();

        // When
        republished();

        // Then
        assertThat(found.by(Map.of("name", "shan"))).containsExactly(id);
        assertThat(found.by(Map.of("name", "单", "categories", List.of("LIVING_ALONE"))))
                .containsExactly(id);
    }

    @Test
    void onlyMachinesOfTheOperatorsRepublish() {
        Api.as("operator").request().post(Api.ROOT + "/republish").then().statusCode(403);
        integration.get("/republish/" + UUID.randomUUID()).statusCode(404);
    }

    private int republished() {
        String run = integration
                .request()
                .post(Api.ROOT + "/republish")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> integration
                        .get("/republish/" + run)
                        .statusCode(200)
                        .extract()
                        .path("state")
                        .equals("FINISHED"));
        return integration
                .get("/republish/" + run)
                .body("state", equalTo("FINISHED"))
                .extract()
                .path("done");
    }
}
