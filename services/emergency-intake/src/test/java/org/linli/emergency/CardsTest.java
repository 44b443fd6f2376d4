package org.linli.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Emergency cards come from the registry, stay while it is down, and go when the resident dies or is erased. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
@WithTestResource(RegistryStandIn.class)
class CardsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NAME = "诸葛玉兰";
    private static final String DOOR_NOTE = "门禁密码捌陆肆贰";
    private static final String SON = "14300019999";
    private static final String HEALTH = "冠心病；对青霉素过敏；左耳失聪";

    private final String phone =
            "1430%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));

    private static String registry() {
        return ConfigProvider.getConfig().getValue(RegistryStandIn.SETTING, String.class);
    }

    @AfterEach
    void theRegistryIsThereAgain() {
        given().delete(registry() + "/down").then().statusCode(200);
    }

    private static void registryIsDown() {
        given().put(registry() + "/down").then().statusCode(200);
    }

    private void onFile(UUID resident, long version) {
        Map<String, Object> card = Map.ofEntries(
                Map.entry("residentId", resident),
                Map.entry("version", version),
                Map.entry("name", NAME),
                Map.entry("sex", "FEMALE"),
                Map.entry("birthDate", "1940-05-06"),
                Map.entry("phones", List.of("+86" + phone)),
                Map.entry(
                        "address",
                        Map.of("division", City.DIVISION, "street", "邻里示范小区", "room", "502", "doorNote", DOOR_NOTE)),
                Map.entry("point", Map.of("lon", 113.6, "lat", 34.7)),
                Map.entry("livingSituation", "ALONE"),
                Map.entry("mobilityGroup", "ELDER"),
                Map.entry("languages", List.of("河南话", "普通话")),
                Map.entry("health", HEALTH),
                Map.entry(
                        "contacts",
                        List.of(
                                Map.of(
                                        "name",
                                        "诸葛明",
                                        "relation",
                                        "儿子",
                                        "phone",
                                        "+86" + SON,
                                        "keyHolder",
                                        false,
                                        "availability",
                                        "晚上",
                                        "language",
                                        "粤语"),
                                Map.of(
                                        "name",
                                        "王芳",
                                        "relation",
                                        "邻居",
                                        "phone",
                                        "+86" + SON,
                                        "keyHolder",
                                        true,
                                        "reachable",
                                        List.of(Map.of(
                                                "days", List.of("SUNDAY"), "from", "22:00:00", "to", "06:00:00"))))));
        given().contentType("application/json; charset=UTF-8")
                .body(Messages.JSON.valueToTree(card).toString())
                .put(registry() + "/cards/" + resident)
                .then()
                .statusCode(200);
    }

    private static boolean isKept(UUID resident) {
        return !City.DB
                .rows("select 1 from emergency_card where resident_id = ?", resident)
                .isEmpty();
    }

    private UUID residentWithCard() {
        UUID resident = UUID.randomUUID();
        onFile(resident, 1);
        City.tell(resident, City.DIVISION, List.of());
        await().atMost(SOON).until(() -> isKept(resident));
        return resident;
    }

    private static List<String> ladder(JsonNode incident) {
        return incident.path("ladder").findValuesAsText("kind");
    }

    @Test
    void whoeverTheRegistryTellsOfGetsACardWithContactsInLadderOrder() {
        // Given
        UUID resident = residentWithCard();
        Api desk = City.operator();
        // When
        UUID incident = City.press(City.button(resident));
        JsonNode card = Api.json(Api.ok(desk.get("/incidents/" + incident + "/card")));
        // Then
        assertThat(card.path("name").asText()).isEqualTo(NAME);
        assertThat(card.at("/address/doorNote").asText()).isEqualTo(DOOR_NOTE);
        assertThat(card.path("phones").path(0).asText()).isEqualTo("+86" + phone);
        assertThat(card.path("contacts").findValuesAsText("name")).containsExactly("诸葛明", "王芳");
        assertThat(card.path("languages").toString()).isEqualTo("[\"河南话\",\"普通话\"]");
        assertThat(card.path("health").asText()).isEqualTo(HEALTH);
        assertThat(card.at("/contacts/0/language").asText()).isEqualTo("粤语");
        assertThat(card.at("/contacts/0/availability").asText()).isEqualTo("晚上");
        assertThat(card.at("/contacts/1/keyHolder").asBoolean()).isTrue();
        assertThat(card.at("/contacts/1/reachable/0/days/0").asText()).isEqualTo("SUNDAY");
        assertThat(card.at("/contacts/1/reachable/0/from").asText()).isEqualTo("22:00:00");
        assertThat(card.at("/contacts/0/reachable")).isEmpty();
        assertThat(ladder(desk.read(incident)))
                .containsExactly(
                        "TERMINAL", "RESIDENT_PHONE", "CONTACT", "CONTACT", "RESPONDER", "GRID_WORKER", "AMBULANCE");
        assertThat(City.DB.rows("select 1 from card_access where incident_id = ? and found", incident))
                .hasSize(1);
    }

    @Test
    void whatIsKeptShowsNobodyToWhoeverReadsTheTable() {
        UUID resident = residentWithCard();

        String row = City.text("select c::text from emergency_card c where resident_id = ?", resident);

        assertThat(row).contains("demo:").doesNotContain(NAME, phone, SON, DOOR_NOTE, HEALTH, "示范小区");
    }

    @Test
    void aCallerIsRecognisedByTheNumberOnTheCard() {
        UUID resident = residentWithCard();

        Response answer = City.operator().post("/hotline-calls", Map.of("phone", phone));

        assertThat(City.operator()
                        .read(City.incident(answer))
                        .path("residentId")
                        .asText())
                .isEqualTo(resident.toString());
    }

    @Test
    void whileTheRegistryIsDownCallsAreAnsweredAndTheCardComesToTheOpenIncidentLater() {
        // Given
        registryIsDown();
        UUID resident = UUID.randomUUID();
        onFile(resident, 1);
        City.tell(resident, City.DIVISION, List.of());
        Api desk = City.operator();
        // When
        UUID incident = City.press(City.button(resident));
        JsonNode without = Api.json(Api.ok(desk.claim(incident)));
        Response noCard = desk.get("/incidents/" + incident + "/card");
        theRegistryIsThereAgain();
        JsonNode with = desk.awaitIncident(incident, found -> ladder(found).contains("CONTACT"));
        // Then
        assertThat(ladder(without)).contains("RESPONDER").doesNotContain("CONTACT");
        Api.refused(noCard, 404, "NOT_FOUND");
        assertThat(ladder(with)).contains("RESIDENT_PHONE");
        assertThat(with.path("state").asText()).isEqualTo("CLAIMED");
        assertThat(desk.history(incident)).contains("card-arrived");
        assertThat(desk.get("/incidents/" + incident + "/card").statusCode()).isEqualTo(200);
    }

    @Test
    void aCardStaysWhileTheRegistryIsDown() {
        UUID resident = residentWithCard();
        registryIsDown();

        UUID incident = City.press(City.button(resident));

        assertThat(City.operator().get("/incidents/" + incident + "/card").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangedFileIsANewCard() {
        // Given
        UUID resident = residentWithCard();
        // When
        onFile(resident, 2);
        City.tell(resident, City.DIVISION, List.of());
        // Then
        await().atMost(SOON)
                .until(() -> City.number("select version from emergency_card where resident_id = ?", resident) == 2);
    }

    @Test
    void whoDiesIsForgotten() {
        UUID resident = residentWithCard();

        City.tell(resident, "DECEASED");

        await().atMost(SOON).until(() -> !isKept(resident));
    }

    @Test
    void whoIsErasedIsForgottenAndTheIncidentShowsNoCard() {
        // Given
        UUID resident = residentWithCard();
        UUID incident = City.press(City.button(resident));
        // When
        City.erase(resident);
        await().atMost(SOON).until(() -> !isKept(resident));
        // Then
        Api.refused(City.operator().get("/incidents/" + incident + "/card"), 404, "NOT_FOUND");
    }

    @Test
    void whomTheRegistryDoesNotShowIsForgotten() {
        // Given
        UUID resident = residentWithCard();
        // When
        given().delete(registry() + "/cards/" + resident).then().statusCode(200);
        City.tell(resident, City.DIVISION, List.of());
        // Then
        await().atMost(SOON).until(() -> !isKept(resident));
    }

    @Test
    void oneFileThatTheRegistryFailsAtHoldsUpNobody() {
        // Given
        UUID broken = UUID.randomUUID();
        UUID behind = UUID.randomUUID();
        given().body(RegistryStandIn.BROKEN)
                .put(registry() + "/cards/" + broken)
                .then()
                .statusCode(200);
        onFile(behind, 1);
        // When
        City.tell(broken, City.DIVISION, List.of());
        City.tell(behind, City.DIVISION, List.of());
        // Then
        await().atMost(SOON).until(() -> isKept(behind));
        assertThat(isKept(broken)).isFalse();
    }

    @Test
    void whileOneReplicaIsAtItTheOthersWaitUntilItIsThoughtDead() {
        // Given
        UUID resident = UUID.randomUUID();
        onFile(resident, 1);
        City.DB.execute("update card_feed set leased_until = now() + interval '12 seconds'");
        // When
        City.tell(resident, City.DIVISION, List.of());
        UUID incident = City.press(City.button(resident));
        // Then
        assertThat(isKept(resident)).isFalse();
        assertThat(ladder(City.operator().read(incident))).doesNotContain("CONTACT");
        await().atMost(SOON).until(() -> isKept(resident));
    }

    @Test
    void theCardIsForWhoHelpsOnly() {
        UUID incident = City.press(City.button(residentWithCard()));

        assertThat(new Api(Tokens.with("civil-affairs", "99"))
                        .get("/incidents/" + incident + "/card")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Api(Tokens.with("operator", "8801"))
                        .get("/incidents/" + incident + "/card")
                        .statusCode())
                .isEqualTo(404);
    }
}
