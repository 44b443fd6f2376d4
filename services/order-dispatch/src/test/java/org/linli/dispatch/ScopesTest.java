package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class ScopesTest {

    @BeforeEach
    void catalogue() {
        City.catalogue();
    }

    @Test
    void familySeesAnOrderOnlyWithConsentForOrdersAndOnlyUntilItEnds() {
        // Given
        Api daughter = new Api(Tokens.with("family", null, null, null, "scopes-daughter"));
        String subject = City.subject(daughter.token());
        UUID resident = City.resident(List.of());
        UUID order = new Api(City.dispatcher()).order(resident);
        // Then
        Api.refused(daughter.get("/orders/" + order), 404, "NOT_FOUND");
        consent(resident, new Relative(subject, "NOTICES", null));
        Api.refused(daughter.get("/orders/" + order), 404, "NOT_FOUND");
        consent(resident, new Relative(subject, "ORDERS", Instant.now().minusSeconds(1)));
        Api.refused(daughter.get("/orders/" + order), 404, "NOT_FOUND");
        consent(resident, new Relative(subject, "ORDERS", Instant.now().plusSeconds(600)));
        assertThat(daughter.get("/orders/" + order).statusCode()).isEqualTo(200);
        assertThat(ids(daughter)).containsExactly(order.toString());
        consent(resident);
        Api.refused(daughter.get("/orders/" + order), 404, "NOT_FOUND");
        assertThat(ids(daughter)).isEmpty();
    }

    @Test
    void consentOfAnotherRelativeDoesNotHelp() {
        Api stranger = new Api(Tokens.with("family", null, null, null, "scopes-stranger"));
        UUID resident = City.resident(
                List.of(),
                new Relative("somebody-else", "FULL", null),
                new Relative(City.subject(stranger.token()), "NOTICES", null));
        UUID order = new Api(City.dispatcher()).order(resident);
        Api.refused(stranger.get("/orders/" + order), 404, "NOT_FOUND");
        Api.refused(
                stranger.create("/orders", Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null)),
                404,
                "NOT_FOUND");
    }

    @Test
    void aResidentOrdersForHerselfAndRates() {
        // Given
        Api herself = new Api(Tokens.with("resident", null, null, null, "scopes-resident"));
        UUID resident = City.resident(List.of(City.subject(herself.token())));
        UUID provider = City.provider();
        UUID order = herself.order(Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null));
        MatchingSide.rank(order, provider);
        Api desk = new Api(City.dispatcher());
        desk.awaitOffer(order, provider);
        // When
        Api.refused(herself.create(rating(order), Map.of("stars", 4)), 409, "NOT_COMPLETED");
        new Scene(desk, resident, order, provider).completed();
        assertThat(herself.create(rating(order), Map.of("stars", 4)).statusCode())
                .isEqualTo(201);
        // Then
        Api.refused(herself.create(rating(order), Map.of("stars", 1)), 409, "ALREADY_RATED");
        assertThat(herself.read(order).path("ending").path("stars").asInt()).isEqualTo(4);
        assertThat(herself.read(order).path("pastOffers")).isEmpty();
        assertThat(herself.get("/orders/" + order + "/history").<List<String>>path("type"))
                .noneMatch(type -> type.contains("offer"));
    }

    @Test
    void oneProviderCannotSeeAnothersOrdersNorTheirOffers() {
        // Given
        UUID mine = City.provider();
        UUID other = City.provider();
        Api desk = new Api(City.dispatcher());
        UUID order = desk.order(Api.orderBody(City.resident(List.of()), City.CLEAN, City.tomorrowAt(9), null));
        MatchingSide.rank(order, other, mine);
        desk.awaitOffer(order, other);
        Api admin = new Api(City.providerAdmin(mine));
        // Then
        Api.refused(admin.get("/orders/" + order), 404, "NOT_FOUND");
        new Api(City.providerAdmin(other)).decline(order);
        desk.awaitOffer(order, mine);
        JsonNode seen = admin.read(order);
        assertThat(seen.path("offer").path("providerId").asText()).isEqualTo(mine.toString());
        assertThat(seen.path("pastOffers")).isEmpty();
        assertThat(admin.get("/orders/" + order + "/history").<List<String>>path("type"))
                .doesNotContain("linli.dispatch.order.offer-declined.v1")
                .contains("linli.dispatch.order.offered.v1");
        Api.refused(new Api(City.providerAdmin(other)).get("/orders/" + order), 404, "NOT_FOUND");
    }

    @Test
    void anAreaRoleSeesItsDivisionOnly() {
        UUID order = new Api(City.dispatcher()).order(City.resident(List.of()));
        assertThat(new Api(Tokens.with("supervisor", "990105"))
                        .get("/orders/" + order)
                        .statusCode())
                .isEqualTo(200);
        Api elsewhere = new Api(Tokens.with("dispatcher", "990106"));
        Api.refused(elsewhere.get("/orders/" + order), 404, "NOT_FOUND");
        Api.refused(
                elsewhere.change("/orders/" + order + "/cancellation", 0, Map.of("reason", "OTHER")), 404, "NOT_FOUND");
        assertThat(ids(elsewhere)).isEmpty();
        Api.refused(
                elsewhere.create(
                        "/orders", Api.orderBody(City.resident(List.of()), City.CLEAN, City.tomorrowAt(9), null)),
                404,
                "NOT_FOUND");
    }

    @Test
    void whoseRoleDoesNotFitIsRefused() {
        UUID any = UUID.randomUUID();
        Api caregiver = new Api(City.caregiverToken(any));
        Api.refused(caregiver.create("/orders", Map.of()), 403, "NOT_ALLOWED");
        Api.refused(caregiver.get("/queue"), 403, "NOT_ALLOWED");
        Api.refused(new Api(City.dispatcher()).get("/offers"), 403, "NOT_ALLOWED");
        Api.refused(new Api(City.providerAdmin(any)).create(rating(any), Map.of("stars", 5)), 403, "NOT_ALLOWED");
        Api.refused(new Api(City.dispatcher()).get("/dead-letters"), 403, "NOT_ALLOWED");
    }

    private static void consent(UUID resident, Relative... relatives) {
        City.resident(resident, "ACTIVE", true, List.of(), relatives);
    }

    private static List<String> ids(Api caller) {
        return Api.json(caller.get("/orders?limit=200")).path("items").findValuesAsText("id");
    }

    private static String rating(UUID order) {
        return "/orders/" + order + "/rating";
    }
}
