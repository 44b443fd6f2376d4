package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.dispatch.v1.OfferLapsed;
import org.linli.contracts.dispatch.v1.OrderOffered;
import org.linli.contracts.dispatch.v1.OrderQueued;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class OffersTest {

    private static final String SOON = "PT5S";

    @Test
    void aLapsedOfferGoesToTheNextCandidateAndThenTheOrderWaitsForADispatcher() {
        // Given
        City.catalogue();
        UUID first = City.provider();
        UUID second = City.provider();
        Api desk = new Api(City.dispatcher());
        UUID order = desk.order(Api.orderBody(City.resident(List.of()), City.CLEAN, City.tomorrowAt(9), SOON));
        // When
        MatchingSide.rank(order, first, second);
        desk.awaitOffer(order, first);
        desk.awaitOffer(order, second);
        JsonNode queued = desk.awaitState(order, "QUEUED");
        // Then
        assertThat(queued.path("queue").path("reason").asText()).isEqualTo("CANDIDATES_EXHAUSTED");
        assertThat(queued.path("pastOffers").findValuesAsText("outcome")).containsExactly("EXPIRED", "EXPIRED");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Said.all(OfferLapsed.TYPE, order).size() == 2);
        assertThat(Said.all(OrderOffered.TYPE, order))
                .extracting(OrderOffered::providerId)
                .containsExactly(first, second);
        assertThat(desk.get("/queue?limit=200").<List<String>>path("items.id")).contains(order.toString());
        Api.refused(new Api(City.providerAdmin(first)).get("/orders/" + order), 404, "NOT_FOUND");
    }

    @Test
    void whoRefusedIsNotAskedAgainByMatchingNorByADispatcher() {
        // Given
        Scene scene = Scene.offered(10);
        assertThat(scene.admin().decline(scene.order()).statusCode()).isEqualTo(204);
        JsonNode queued = scene.desk().awaitState(scene.order(), "QUEUED");
        // When
        Response chosen = scene.desk().change(dispatch(scene), version(queued), Map.of("providerId", scene.provider()));
        Response again = scene.desk().change(dispatch(scene), version(queued), Map.of());
        // Then
        Api.refused(chosen, 422, "PROVIDER_NOT_TO_ASK");
        Scene.ok(again);
        MatchingRequested second = MatchingSide.question(scene.order(), 2);
        assertThat(second.excludedProviders()).contains(scene.provider());
        MatchingSide.rank(second, scene.provider());
        assertThat(scene.desk().awaitState(scene.order(), "QUEUED").path("pastOffers"))
                .hasSize(1);
    }

    @Test
    void aDispatcherOffersToAChosenProviderUnderContract() {
        // Given
        Scene scene = Scene.offered(11);
        scene.admin().decline(scene.order());
        JsonNode queued = scene.desk().awaitState(scene.order(), "QUEUED");
        UUID foreign = City.provider(List.of("SOMETHING-ELSE"));
        UUID chosen = City.provider();
        // When
        Response offContract = scene.desk().change(dispatch(scene), version(queued), Map.of("providerId", foreign));
        Response offered = scene.desk().change(dispatch(scene), version(queued), Map.of("providerId", chosen));
        // Then
        Api.refused(offContract, 422, "PROVIDER_NOT_UNDER_CONTRACT");
        assertThat(Api.json(offered).path("offer").path("rank").asInt(-1)).isZero();
        assertThat(Api.json(new Api(City.providerAdmin(chosen)).get("/offers")).path("items"))
                .hasSize(1);
    }

    @Test
    void whenMatchingIsSilentTheOrderWaitsAndALateAnswerStillHelps() {
        // Given
        City.catalogue();
        UUID provider = City.provider();
        Api desk = new Api(City.dispatcher());
        UUID order = desk.order(Api.orderBody(City.resident(List.of()), City.CLEAN, City.tomorrowAt(9), null));
        // When
        JsonNode queued = desk.awaitState(order, "QUEUED");
        // Then
        assertThat(queued.path("queue").path("reason").asText()).isEqualTo("MATCHING_UNAVAILABLE");
        assertThat(Said.latest(OrderQueued.TYPE, order).reason()).isEqualTo("MATCHING_UNAVAILABLE");
        MatchingSide.rank(order, provider);
        desk.awaitOffer(order, provider);
    }

    @Test
    void aShortfallQueuesTheOrderAndSaysWhy() {
        City.catalogue();
        Api desk = new Api(City.dispatcher());
        UUID order = desk.order(Api.orderBody(City.resident(List.of()), City.CLEAN, City.tomorrowAt(9), null));
        MatchingSide.shortfall(order);
        JsonNode queue = desk.awaitState(order, "QUEUED").path("queue");
        assertThat(queue.path("reason").asText()).isEqualTo("SHORTFALL");
        assertThat(queue.path("rule").asText()).isEqualTo("CIRCLE");
        assertThat(queue.path("advice").asText()).isEqualTo("扩大服务圈");
    }

    @Test
    void anAnswerToAnotherQuestionOrForAnUnknownOrderChangesNothing() {
        // Given
        Scene scene = Scene.offered(12);
        long before = scene.desk().version(scene.order());
        MatchingRequested asked = MatchingSide.question(scene.order(), 1);
        // When
        MatchingSide.rank(asked, City.provider());
        UUID stranger = UUID.randomUUID();
        Messages.fact(
                CandidatesRanked.TYPE,
                stranger,
                new CandidatesRanked(stranger, UUID.randomUUID(), "ROAD", "ebike", "g1", 15, List.of(), Instant.now()));
        Scene.offered(13);
        // Then
        assertThat(scene.desk().version(scene.order())).isEqualTo(before);
        assertThat(City.DB.rows("select 1 from dead_letter where msg_key = ?", stranger.toString()))
                .isEmpty();
    }

    @Test
    void anOfferPastItsExpiryIsWonByTheAcceptanceThatComesBeforeTheSweep() {
        // Given
        Scene scene = Scene.offered(City.CLEAN, City.tomorrowAt(9), SOON);
        UUID caregiver = City.caregiver(scene.provider());
        long version = scene.desk().version(scene.order());
        Hold sweepersPassBy = Hold.on(scene.order());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !City.DB
                        .rows(
                                "select 1 from offer where order_id = ? and expires_at < now() - interval '1 second'",
                                scene.order())
                        .isEmpty());
        // When
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> scene.admin()
                .change(
                        "/orders/" + scene.order() + "/offer/acceptance",
                        version,
                        Api.acceptance(List.of(caregiver), null)));
        awaitOneThatWaits("%");
        sweepersPassBy.release();
        Response accepted = answer.join();
        // Then
        Scene.ok(accepted);
        Said.never(OfferLapsed.TYPE, scene.order());
    }

    @Test
    void anOrderIsReadAsOfOneMomentThoughItsOfferLapsesBetweenTwoStatements() {
        // Given
        Scene scene = Scene.offered(14);
        Hold lapsing = Hold.lapsing(scene.order());
        // When
        CompletableFuture<Response> reading =
                CompletableFuture.supplyAsync(() -> scene.desk().get("/orders/" + scene.order()));
        awaitOneThatWaits("%.order_id in %");
        lapsing.release();
        // Then
        Scene.ok(reading.join());
        JsonNode read = Api.json(reading.join());
        assertThat(read.path("state").asText()).isEqualTo("OFFERED");
        assertThat(read.path("offer").path("providerId").asText())
                .isEqualTo(scene.provider().toString());
        assertThat(scene.desk().state(scene.order())).isEqualTo("QUEUED");
    }

    @Test
    void anOrderThatAnotherReplicaHoldsDoesNotHoldUpOthers() {
        // Given
        Scene held = Scene.offered(City.CLEAN, City.tomorrowAt(9), SOON);
        Scene free = Scene.offered(City.CLEAN, City.tomorrowAt(9), SOON);
        Hold otherReplica = Hold.on(held.order());
        // When
        free.desk().awaitState(free.order(), "QUEUED");
        // Then
        assertThat(held.desk().state(held.order())).isEqualTo("OFFERED");
        otherReplica.release();
        held.desk().awaitState(held.order(), "QUEUED");
        await().during(Duration.ofSeconds(2))
                .until(() -> Said.all(OfferLapsed.TYPE, held.order()).size() == 1);
    }

    @Test
    void anAnswerDeliveredThriceMakesOneOffer() {
        // Given
        City.catalogue();
        UUID provider = City.provider();
        Api desk = new Api(City.dispatcher());
        UUID order = desk.order(Api.orderBody(City.resident(List.of()), City.CLEAN, City.tomorrowAt(9), null));
        MatchingRequested asked = MatchingSide.question(order, 1);
        CandidatesRanked answer = new CandidatesRanked(
                order,
                asked.requestId(),
                "ROAD",
                "ebike",
                "g1",
                15,
                List.of(new CandidatesRanked.Candidate(1, provider, List.of(), 1, List.of())),
                Instant.now());
        // When
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            Messages.fact(CandidatesRanked.TYPE, order, answer, id);
        }
        desk.awaitOffer(order, provider);
        Scene.offered(14);
        // Then
        assertThat(City.DB.rows("select 1 from offer where order_id = ?", order))
                .hasSize(1);
    }

    @Test
    void cancellingWithdrawsTheOpenOffer() {
        // Given
        Scene scene = Scene.offered(15);
        // When
        Response cancelled = scene.desk()
                .change(
                        "/orders/" + scene.order() + "/cancellation",
                        scene.desk().version(scene.order()),
                        Map.of("reason", "RESIDENT_WISH"));
        // Then
        Scene.ok(cancelled);
        assertThat(Said.latest(OfferLapsed.TYPE, scene.order()).reason()).isEqualTo("WITHDRAWN");
        assertThat(Api.json(scene.admin().get("/offers")).path("items")).isEmpty();
        Api.refused(
                scene.desk()
                        .change(
                                "/orders/" + scene.order() + "/cancellation",
                                scene.desk().version(scene.order()),
                                Map.of("reason", "OTHER")),
                409,
                "ORDER_ENDED");
    }

    @Test
    void aRefusedProviderIsToldThatTheOfferIsGone() {
        Scene scene = Scene.offered(16);
        long version = scene.admin().version(scene.order());
        scene.admin().decline(scene.order());
        Response late = scene.admin()
                .change(
                        "/orders/" + scene.order() + "/offer/acceptance",
                        version,
                        Api.acceptance(List.of(UUID.randomUUID()), null));
        Api.refused(late, 409, "OFFER_NOT_OPEN");
    }

    private static String dispatch(Scene scene) {
        return "/orders/" + scene.order() + "/dispatch";
    }

    private static long version(JsonNode order) {
        return order.path("version").asLong();
    }

    private static void awaitOneThatWaits(String query) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !City.DB
                        .rows(
                                "select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = 'order_dispatch' and a.query like ?",
                                query)
                        .isEmpty());
    }
}
