package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.linli.registry.support.ResidentsFile.person;
import static org.linli.registry.support.ResidentsFile.personOf;
import static org.linli.registry.support.ResidentsFile.results;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.kernel.MobilityGroup;
import org.linli.registry.resident.domain.LivingSituation;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.ResidentsFile;
import org.linli.registry.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ImportTest {

    private static final SnapshotTopic RESIDENTS = new SnapshotTopic(ResidentSnapshot.TYPE);
    private static final SnapshotTopic PLACES = new SnapshotTopic(ResidentPlaceSnapshot.TYPE);

    private final Api worker = Api.worker();
    private final Db db = Db.of("resident_registry");

    @Test
    void everyRowHasItsResult() {
        // Given
        String known = People.identityNumber();
        worker.registered(People.with(People.woman(), "identityNumber", known));
        String twin = People.identityNumber();
        String mistyped = People.identityNumber().replaceFirst(".$", "Y");
        ResidentsFile file = ResidentsFile.of(
                person("", twin),
                person("", mistyped),
                personOf("130102001001", "", People.identityNumber()),
                personOf("410105001999", "", People.identityNumber()),
                person("", twin),
                person("", known),
                person("", ""),
                person("", People.identityNumber()).replace("独居；高龄", "=HYPERLINK(1)"));

        // When
        Map<String, Object> view = file.imported(worker, false);

        // Then
        assertThat(view)
                .containsEntry("state", "COMPLETED")
                .containsEntry("rows", 8)
                .containsEntry("done", 8)
                .containsEntry("accepted", 1)
                .containsEntry("rejected", 5)
                .containsEntry("duplicate", 2)
                .containsEntry("percent", 100);
        List<String> lines = results(worker, view.get("id"), "");
        assertThat(lines).hasSize(8);
        assertThat(lines.get(0)).startsWith("2,ACCEPTED,");
        assertThat(lines.get(1)).isEqualTo("3,REJECTED,,身份证号,INVALID_INPUT,身份证号格式不正确");
        assertThat(lines.get(2)).isEqualTo("4,REJECTED,,区划代码,NOT_ALLOWED,不在您的辖区内");
        assertThat(lines.get(3)).isEqualTo("5,REJECTED,,区划代码,INVALID_INPUT,行政区划不存在");
        assertThat(lines.get(4)).startsWith("6,DUPLICATE,").contains(idOf(lines.get(0)));
        assertThat(lines.get(5)).startsWith("7,DUPLICATE,");
        assertThat(lines.get(6)).startsWith("8,REJECTED,,身份证号").contains("至少填写一项");
        assertThat(lines.get(7)).startsWith("9,REJECTED,,对象类别,INVALID_INPUT,");
        assertThat(results(worker, view.get("id"), "?outcome=DUPLICATE")).hasSize(2);
        worker.get("/imports/" + view.get("id") + "/results?outcome=FINE").statusCode(400);
    }

    @Test
    void anImportedResidentIsLikeARegisteredOne() {
        // Given
        String number = People.identityNumber();

        // When
        Map<String, Object> view = ResidentsFile.of(person("", number)).imported(worker, false);

        // Then
        String id = idOf(results(worker, view.get("id"), "").getFirst());
        worker.get("/residents/" + id)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("司*"))
                .body("livingSituation", equalTo("ALONE"))
                .body("categories", equalTo(List.of("LIVING_ALONE", "ADVANCED_AGE")))
                .body("contacts[0].keyHolder", equalTo(true));
        Api.as("operator")
                .unmask(id, "CORRECTION", "name", "identityNumber", "contacts")
                .statusCode(200)
                .body("name", equalTo(People.NAME))
                .body("identityNumber", equalTo(number))
                .body("contacts[0].name", equalTo(People.CONTACT_NAME));
        worker.post("/residents/searches", Map.of("identityNumber", number)).body("items.id", equalTo(List.of(id)));
        RESIDENTS.awaitVersion(id, 0);
        PLACES.awaitVersion(id, 0);
        assertThat(RESIDENTS.of(id)).hasSize(1);
    }

    @Test
    void languagesAndHealthNotesAreImportedAndWhatIsWrongWithThemIsNamed() {
        // Given
        ResidentsFile file = new ResidentsFile(List.of(
                ResidentsFile.HEADER + ",语言,急救须知,联系人1语言",
                person("", People.identityNumber()) + ",河南话；普通话," + People.HEALTH_NOTE + ",上海话",
                person("", People.identityNumber()) + ",河南话；河南话,,",
                person("", People.identityNumber()) + ",,," + "言".repeat(21),
                person("", People.identityNumber()) + ",," + "病".repeat(501) + ","));

        // When
        Map<String, Object> view = file.imported(worker, false);

        // Then
        List<String> lines = results(worker, view.get("id"), "");
        assertThat(lines.subList(1, 4))
                .containsExactly(
                        "3,REJECTED,,语言,INVALID_INPUT,语言重复",
                        "4,REJECTED,,联系人1语言,INVALID_INPUT,最多 20 个字符",
                        "5,REJECTED,,急救须知,INVALID_INPUT,最多 500 个字符");
        String id = idOf(lines.getFirst());
        worker.get("/residents/" + id)
                .statusCode(200)
                .body("languages", equalTo(People.LANGUAGES))
                .body("hasHealthNote", equalTo(true))
                .body("contacts[0].language", equalTo("上海话"));
        worker.unmask(id, "CORRECTION", "healthNote").statusCode(200).body("healthNote", equalTo(People.HEALTH_NOTE));
    }

    @Test
    void aDryRunChangesNothingAndFindsTwinsAcrossPieces() {
        // Given
        ResidentsFile once = ResidentsFile.ofPeople(50);
        ResidentsFile file = once.with(once.lines().get(3), person("demo:1", ""), person("demo:1", ""));
        long residents = db.count("resident");
        long events = position();

        // When
        Map<String, Object> view = file.imported(worker, true);

        // Then
        assertThat(view)
                .containsEntry("dryRun", true)
                .containsEntry("accepted", 51)
                .containsEntry("duplicate", 2)
                .containsEntry("rejected", 0);
        assertThat(db.count("resident")).isEqualTo(residents);
        assertThat(position()).isEqualTo(events);
        assertThat(results(worker, view.get("id"), "?outcome=DUPLICATE"))
                .extracting(line -> line.substring(0, 3))
                .containsExactly("52,", "54,");
    }

    @Test
    void theSameFileAgainIsAllDuplicatesAndChangesNothing() {
        // Given
        ResidentsFile file = ResidentsFile.ofPeople(25).with(person("demo:" + UUID.randomUUID(), ""));
        file.imported(worker, false);
        long residents = db.count("resident");
        long events = position();

        // When
        Map<String, Object> again = file.imported(worker, false);

        // Then
        assertThat(again).containsEntry("duplicate", 26).containsEntry("accepted", 0);
        assertThat(db.count("resident")).isEqualTo(residents);
        assertThat(position()).isEqualTo(events);
    }

    @Test
    void theSameUploadAgainIsTheSameImport() {
        // Given
        String key = UUID.randomUUID().toString();
        byte[] body = ResidentsFile.ofPeople(2).text().getBytes(StandardCharsets.UTF_8);
        String first = ResidentsFile.sent(worker, key, false, body, "text/csv")
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        ResidentsFile.sent(worker, key, false, body, "text/csv")
                .statusCode(202)
                .body("id", equalTo(first))
                .header("Location", endsWith("/imports/" + first));
        ResidentsFile.sent(worker, key, true, body, "text/csv")
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        worker.get("/imports").statusCode(200).body("items.id", hasItems(first));
    }

    @Test
    void aFileOfExcelIsReadWhenItsCharsetIsNamed() {
        // Given
        byte[] body = ResidentsFile.ofPeople(1).text().getBytes(Charset.forName("GB18030"));

        // Then
        ResidentsFile.sent(worker, UUID.randomUUID().toString(), true, body, "text/csv")
                .statusCode(400)
                .body("detail", startsWith("the file is not written in UTF-8"));
        String id = ResidentsFile.sent(worker, UUID.randomUUID().toString(), true, body, "text/csv;charset=GB18030")
                .statusCode(202)
                .extract()
                .path("id");
        assertThat(ResidentsFile.finished(worker, id)).containsEntry("accepted", 1);
    }

    @Test
    void everyWordThatTheApiTakesMayBeWritten() {
        // Given
        List<String> lines = new ArrayList<>(
                List.of("externalRef,name,sex,birthDate,divisionCode,street,livingSituation,mobilityGroup"));
        for (LivingSituation living : LivingSituation.values()) {
            for (MobilityGroup mobility : MobilityGroup.values()) {
                lines.add(String.join(
                        ",",
                        "demo:" + UUID.randomUUID(),
                        People.NAME,
                        "FEMALE",
                        "1941/3/28",
                        People.COMMUNITY,
                        People.STREET,
                        living.name(),
                        mobility.name()));
            }
        }

        // Then
        assertThat(new ResidentsFile(lines).imported(worker, true)).containsEntry("accepted", lines.size() - 1);
    }

    @Test
    void aWrongHeaderIsNamedBeforeAnythingIsStored() {
        long jobs = db.count("import_job");
        new ResidentsFile(List.of("姓名,身高,区划代码", "a,b,c"))
                .sentBy(worker, false)
                .statusCode(400)
                .body("errors.field", hasItems("身高", "street", "livingSituation"));
        assertThat(db.count("import_job")).isEqualTo(jobs);
    }

    @Test
    void theTemplateCanBeFilledInAndSent() {
        // Given
        String template = worker.get("/imports/template?of=residents")
                .statusCode(200)
                .extract()
                .asString();
        String header = template.lines().findFirst().orElseThrow();

        // When
        String id = ResidentsFile.sent(
                        worker,
                        UUID.randomUUID().toString(),
                        true,
                        (template + "," + People.identityNumber() + "," + People.NAME + ",,,,," + People.COMMUNITY + ","
                                        + People.STREET + ",,,,,,,,独居\r\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv;charset=utf-8")
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        assertThat(header).startsWith("\uFEFF外部编号,身份证号,姓名");
        assertThat(ResidentsFile.finished(worker, id)).containsEntry("rows", 1).containsEntry("accepted", 1);
    }

    @Test
    void whoMayNotRegisterMayNotImportAndNobodySeesAnothersFile() {
        ResidentsFile file = ResidentsFile.ofPeople(1);
        file.sentBy(Api.as("dispatcher"), false).statusCode(403);
        String id = file.sentBy(worker, true).statusCode(202).extract().path("id");
        Api.as("civil-affairs").get("/imports/" + id).statusCode(404);
        Api.as("civil-affairs").get("/imports/" + id + "/results").statusCode(404);
    }

    private long position() {
        return db.value("select last_value from outbox_position_seq") instanceof Long value ? value : -1;
    }

    private static String idOf(String line) {
        return line.split(",", -1)[2];
    }
}
