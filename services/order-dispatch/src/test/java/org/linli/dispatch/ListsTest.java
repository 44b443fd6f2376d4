package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Lists that are read page by page while others work on them. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class ListsTest {

    private static List<UUID> walk(Api reader, String list, String id, int limit) {
        List<UUID> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = page(reader, list, limit, after);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            page.path("items")
                    .forEach(item -> seen.add(UUID.fromString(item.path(id).asText())));
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return seen;
    }

    private static JsonNode page(Api reader, String list, int limit, String after) {
        Response answer = reader.get("/" + list + "?limit=" + limit + "&after=" + after);
        Scene.ok(answer);
        return Api.json(answer);
    }

    private static List<Scene> offers(int count) {
        City.catalogue();
        UUID resident = City.resident(List.of());
        UUID provider = City.provider();
        List<Scene> scenes = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            scenes.add(Scene.offered(resident, provider, City.CLEAN, City.tomorrowAt(8 + 3 * n), null));
        }
        return scenes;
    }

    @Test
    void anOfferAnsweredBetweenTwoPagesHidesNone() {
        // Given
        List<Scene> scenes = offers(3);
        Api admin = scenes.getFirst().admin();
        JsonNode first = page(admin, "offers", 1, "");
        // When
        admin.decline(scenes.getFirst().order());
        JsonNode second = page(admin, "offers", 1, first.path("next").asText());
        JsonNode third = page(admin, "offers", 1, second.path("next").asText());
        // Then
        assertThat(List.of(first, second, third))
                .extracting(page -> page.path("items").path(0).path("orderId").asText())
                .containsExactlyElementsOf(
                        scenes.stream().map(scene -> scene.order().toString()).toList());
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void aCursorOfAnotherProviderShowsOnesOwnOffersOnly() {
        // Given
        Api one = offers(2).getFirst().admin();
        Scene other = offers(1).getFirst();
        String cursor = page(one, "offers", 1, "").path("next").asText();
        // When
        JsonNode page = page(other.admin(), "offers", 50, cursor);
        // Then
        assertThat(page.path("items").findValuesAsText("orderId"))
                .containsExactly(other.order().toString());
    }

    @Test
    void theQueueIsReadToItsEndUrgentOnesFirst() {
        // Given
        City.catalogue();
        UUID resident = City.resident(List.of());
        Api desk = new Api(City.dispatcher());
        List<UUID> planned = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            planned.add(queued(desk, Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null)));
        }
        Map<String, Object> urgent = Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null);
        urgent.put("urgency", "URGENT");
        UUID first = queued(desk, urgent);
        // When
        List<UUID> seen = walk(desk, "queue", "id", 2);
        // Then
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(first, planned.get(0), planned.get(1));
        assertThat(seen).containsSubsequence(planned);
        assertThat(walk(new Api(Tokens.with("dispatcher", "11")), "queue", "id", 2))
                .isEmpty();
    }

    private static UUID queued(Api desk, Map<String, Object> body) {
        UUID order = desk.order(body);
        MatchingSide.shortfall(order);
        desk.awaitState(order, "QUEUED");
        return order;
    }

    @Test
    void aCaregiverReadsHerVisitsPageByPage() {
        // Given
        List<Scene> scenes = offers(3);
        UUID caregiver = City.caregiver(scenes.getFirst().provider());
        scenes.reversed().forEach(scene -> Scene.ok(scene.admin().accept(scene.order(), List.of(caregiver))));
        // When
        List<UUID> seen = walk(new Api(City.caregiverToken(caregiver)), "visits", "orderId", 2);
        // Then
        assertThat(seen)
                .containsExactlyElementsOf(scenes.stream().map(Scene::order).toList());
    }

    @Test
    void whatIsNoCursorIsSaidSo() {
        Api.refused(new Api(City.dispatcher()).get("/queue?after=tomorrow"), 400, "INVALID_INPUT");
    }
}
