package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Incidents handed over to another city or to 120. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class HandoversTest {

    private final Api desk = City.operator();

    @Test
    void theRecordSaysWhoWhereHowSheIsWhomToCallAndWhatWasDone() {
        // Given
        UUID resident = City.resident();
        CardBox.put(resident);
        UUID incident = City.press(City.button(resident));
        Api.ok(desk.claim(incident));
        desk.tried(incident, "TERMINAL", 1, "SILENT");
        desk.tried(incident, "CONTACT", 1, "NO_ANSWER");
        desk.send(incident, UUID.randomUUID().toString());
        // When
        UUID handover = Api.made(handOver(incident, "AMBULANCE", "郑州市紧急医疗救援中心"));
        // Then
        JsonNode sheet = read(incident, handover).path("sheet");
        assertThat(sheet.at("/person/name").asText()).isEqualTo(CardBox.NAME);
        assertThat(sheet.at("/person/address").asText()).isEqualTo("示范路1号 3号楼 2单元 501");
        assertThat(sheet.at("/person/health").asText()).contains("青霉素");
        assertThat(sheet.at("/person/languages").toString()).isEqualTo("[\"河南话\",\"普通话\"]");
        assertThat(sheet.at("/contacts/0/language").asText()).isEqualTo("普通话");
        assertThat(sheet.at("/where/lon").asDouble()).isEqualTo(CardBox.HOME.lon());
        assertThat(sheet.at("/where/gcj02Lon").asDouble()).isBetween(113.654, 113.658);
        assertThat(sheet.at("/contacts").findValuesAsText("phone")).containsExactly(CardBox.SON, CardBox.NEIGHBOUR);
        assertThat(sheet.at("/situation/voice").asBoolean()).isFalse();
        assertThat(sheet.at("/done").findValuesAsText("what"))
                .containsExactly("坐席接警", "通过终端呼叫老年人：接通后无声", "拨打第1联系人（持钥匙）：无人接听", "派出应急响应人员");
        assertThat(sheet.toString())
                .as("codes of doors are told apart from the log")
                .doesNotContain("7788");
        assertThat(desk.history(incident)).endsWith("handed-over");
    }

    @Test
    void onPaperItIsChineseWithTheCoordinateSystems() {
        // Given
        UUID resident = City.resident();
        CardBox.put(resident);
        UUID incident = City.press(City.button(resident));
        UUID handover = Api.made(handOver(incident, "CITY", "开封市呼叫中心"));
        // When
        Response paper = Api.ok(desk.as().accept("text/plain").get(Api.ROOT + path(incident, handover) + "/text"));
        // Then
        assertThat(paper.contentType()).startsWith("text/plain");
        assertThat(paper.header("Cache-Control")).isEqualTo("no-store");
        assertThat(paper.asString())
                .startsWith("紧急事件移交单")
                .contains("移交对象：其他城市 开封市呼叫中心")
                .contains("【老年人】桂兰芳　女　出生日期 1941-03-28")
                .contains("WGS-84：东经 113.650000，北纬 34.760000")
                .contains("GCJ-02（高德、腾讯地图）")
                .contains("\n语言：河南话、普通话\n")
                .contains("\n急救须知：高血压；对青霉素过敏\n")
                .contains("\n1. 桂小明（儿子）" + CardBox.SON + "　持钥匙　全天　讲普通话\n")
                .contains("\n2. 周大姐（邻居）" + CardBox.NEIGHBOUR + "\n")
                .contains("【已采取的措施】无")
                .contains("接收人：________");
    }

    @Test
    void cardsAndSheetsFromBeforeThereWereLanguagesAreStillRead() {
        // Given
        UUID resident = City.resident();
        CardBox.putOld(resident);
        UUID incident = City.press(City.button(resident));
        UUID handover = Api.made(handOver(incident, "AMBULANCE", "120"));
        String place = "incident_handover|sheet|" + handover;
        String sheet = CardBox.cipher()
                .decrypt(City.text("select sheet_sealed from incident_handover where id = ?", handover), place);
        City.DB.execute(
                "update incident_handover set sheet_sealed = ? where id = ?",
                CardBox.cipher().encrypt(CardBox.withoutLanguages(sheet), place),
                handover);
        // When
        JsonNode card = Api.json(Api.ok(desk.get("/incidents/" + incident + "/card")));
        Response paper = Api.ok(desk.as().accept("text/plain").get(Api.ROOT + path(incident, handover) + "/text"));
        // Then
        assertThat(card.path("name").asText()).isEqualTo(CardBox.NAME);
        assertThat(card.path("languages").toString()).isEqualTo("[]");
        assertThat(card.path("contacts").findValuesAsText("phone")).containsExactly(CardBox.SON, CardBox.NEIGHBOUR);
        assertThat(paper.asString()).contains(CardBox.NAME).contains("\n语言：不详\n");
    }

    @Test
    void whoReceivedItAndWhenIsOnRecordOnce() {
        // Given
        UUID incident = City.press(City.button(City.resident()));
        UUID handover = Api.made(handOver(incident, "AMBULANCE", "120"));
        String receipt = path(incident, handover) + "/receipt";
        Api.refused(
                desk.post(
                        receipt,
                        Map.of(
                                "receivedBy",
                                "王调度",
                                "at",
                                Instant.now().plusSeconds(600).toString())),
                422,
                "TIME_NOT_POSSIBLE");
        // When
        Api.ok(desk.post(receipt, Map.of("receivedBy", "王调度")));
        // Then
        Api.refused(desk.post(receipt, Map.of("receivedBy", "李调度")), 409, "HANDOVER_RECEIVED");
        JsonNode read = read(incident, handover);
        assertThat(read.path("receivedBy").asText()).isEqualTo("王调度");
        assertThat(read.at("/handover/notedBy").asText()).isEqualTo(City.subject(desk));
        assertThat(City.text("select received_by_sealed from incident_handover where id = ?", handover))
                .startsWith("demo:");
        assertThat(desk.history(incident)).endsWith("handed-over", "handover-received");
    }

    @Test
    void makingAndReadingItIsOnRecordAndNothingPersonalIsStoredInClear() {
        // Given
        UUID resident = City.resident();
        CardBox.put(resident);
        UUID incident = City.press(City.button(resident));
        // When
        UUID handover = Api.made(handOver(incident, "AMBULANCE", "120"));
        read(incident, handover);
        // Then
        assertThat(City.DB.rows(
                        "select 1 from card_access where resident_id = ? and incident_id = ? and subject = ?",
                        resident,
                        incident,
                        City.subject(desk)))
                .hasSize(2);
        assertThat(City.text("select sheet_sealed from incident_handover where id = ?", handover))
                .startsWith("demo:");
        assertThat(City.DB.rows(
                        "select 1 from idempotency_key where cast(answer as text) like '%' || ? || '%'", CardBox.NAME))
                .isEmpty();
    }

    @Test
    void whatWasToldIsForgottenWithTheResidentsCard() {
        // Given
        UUID resident = City.resident();
        CardBox.put(resident);
        UUID incident = City.press(City.button(resident));
        UUID handover = Api.made(handOver(incident, "CITY", "开封市呼叫中心"));
        // When
        City.DB.execute("delete from emergency_card where resident_id = ?", resident);
        // Then
        assertThat(read(incident, handover).path("sheet").isMissingNode()).isTrue();
        assertThat(Api.ok(desk.as().accept("text/plain").get(Api.ROOT + path(incident, handover) + "/text"))
                        .asString())
                .contains("个人信息已删除")
                .doesNotContain(CardBox.NAME);
    }

    @Test
    void onlyTheDeskOfTheAreaHandsOverAndReads() {
        UUID incident = City.press(City.button(City.resident()));
        UUID handover = Api.made(handOver(incident, "CITY", "开封市呼叫中心"));
        Api elsewhere = new Api(Tokens.with("operator", "11"));
        Api.refused(elsewhere.get(path(incident, handover)), 404, "NOT_FOUND");
        UUID other = City.press(City.button(City.resident()));
        Api.refused(desk.get(path(other, handover)), 404, "NOT_FOUND");
        assertThat(new Api(Tokens.with("responder", "99"))
                        .get(path(incident, handover))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.json(Api.ok(desk.get("/incidents/" + incident + "/handovers")))
                        .findValuesAsText("id"))
                .containsExactly(handover.toString());
    }

    private Response handOver(UUID incident, String kind, String to) {
        return desk.post("/incidents/" + incident + "/handovers", Map.of("kind", kind, "to", to));
    }

    private JsonNode read(UUID incident, UUID handover) {
        return Api.json(Api.ok(desk.get(path(incident, handover))));
    }

    private static String path(UUID incident, UUID handover) {
        return "/incidents/" + incident + "/handovers/" + handover;
    }
}
