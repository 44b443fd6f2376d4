package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class FeedTest {

    /** Follows the feed of one resident from the start. */
    private static final class Follower {
        private final Api api;
        private final UUID resident;
        private final List<String> seen = new ArrayList<>();
        private String since = "";

        Follower(Api api, UUID resident) {
            this.api = api;
            this.resident = resident;
        }

        Follower read() {
            JsonNode page = Api.json(api.get("/orders?limit=7&residentId=" + resident + "&since=" + since));
            seen.addAll(page.path("items").findValuesAsText("id"));
            since = page.path("next").asText();
            return this;
        }
    }

    @Test
    void aFollowerMissesNothingWhileManyWriteAtOnce() {
        // Given
        City.catalogue();
        UUID resident = City.resident(List.of());
        Api desk = new Api(City.dispatcher());
        Follower follower = new Follower(desk, resident);
        // When
        CompletableFuture<List<UUID>> writing = CompletableFuture.supplyAsync(() -> Together.run(IntStream.range(0, 40)
                .<Callable<UUID>>mapToObj(
                        i -> () -> desk.order(Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null)))
                .toList()));
        while (!writing.isDone()) {
            follower.read();
        }
        Set<String> written =
                new HashSet<>(writing.join().stream().map(UUID::toString).toList());
        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> follower.read().seen.containsAll(written));
    }

    @Test
    void aChangeCommittedLateIsNotPassedOver() {
        // Given
        City.catalogue();
        UUID resident = City.resident(List.of());
        Api desk = new Api(City.dispatcher());
        UUID early = desk.order(Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null));
        Follower follower = new Follower(desk, resident);
        await().atMost(Duration.ofSeconds(30)).until(() -> follower.read().seen.contains(early.toString()));
        follower.seen.clear();
        Hold late = Hold.changing(early);
        UUID meanwhile = desk.order(Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null));
        // When
        follower.read();
        List<String> before = List.copyOf(follower.seen);
        late.release();
        // Then
        assertThat(before).doesNotContain(meanwhile.toString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> follower.read().seen.containsAll(List.of(early.toString(), meanwhile.toString())));
    }

    @Test
    void theFeedCanBeNarrowedToAState() {
        City.catalogue();
        UUID resident = City.resident(List.of());
        Scene scene = Scene.offered(resident, City.provider(), City.CLEAN, City.tomorrowAt(9), null);
        Api desk = scene.desk();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Api.json(desk.get("/orders?residentId=" + resident + "&state=OFFERED"))
                                .path("items")
                                .findValuesAsText("id"))
                        .containsExactly(scene.order().toString()));
        assertThat(Api.json(desk.get("/orders?residentId=" + resident + "&state=QUEUED"))
                        .path("items"))
                .isEmpty();
        Api.refused(desk.get("/orders?since=yesterday"), 400, "INVALID_INPUT");
    }
}
