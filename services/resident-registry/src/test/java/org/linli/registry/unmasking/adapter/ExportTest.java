package org.linli.registry.unmasking.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.registry.support.Forms.first;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ExportTest {

    private static final Db DB = Db.of("resident_registry");
    private static final String NOTE = "本人窗口申请查阅复制";

    private final Api worker = Api.worker();
    private final Api bureau = Api.ofDivision("civil-affairs", "4101");
    private final Api relative = Api.own("family", "exports");
    private Map<String, Object> person = Map.of();
    private String id = "";

    @BeforeEach
    void someoneWithALongFile() {
        person = woman();
        id = worker.registered(person);
        Api.as("assessor")
                .post("/residents/" + id + "/assessments", UUID.randomUUID().toString(), first(60, "2026-05-01"))
                .statusCode(201);
        consent("FULL");
        Api.ofDivision("operator", "410105").unmask(id, "SOS", "name").statusCode(200);
    }

    @Test
    void aResidentTakesEverythingKeptAboutHerAlong() {
        // Given
        Api own = Api.own("resident", "exports");
        worker.put("/residents/" + id + "/accounts/" + own.subject(), Map.of("relation", "SELF"))
                .statusCode(200);

        // When
        ValidatableResponse export =
                own.request().post(Api.ROOT + "/residents/" + id + "/exports").then();

        // Then
        export.statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("resident-" + id + ".json"))
                .body("format", equalTo("linli-resident-export.1"))
                .body("residentId", equalTo(id))
                .body("chapters.file.name", equalTo(People.NAME))
                .body("chapters.file.identityNumber", equalTo(person.get("identityNumber")))
                .body("chapters.file.phones[0].number", equalTo("+86" + People.phoneOf(person)))
                .body("chapters.file.address.street", equalTo(People.STREET))
                .body("chapters.file.doorNote", equalTo(People.DOOR_NOTE))
                .body("chapters.file.home.lon", equalTo((float) People.LON))
                .body("chapters.file.contacts[0].name", equalTo(People.CONTACT_NAME))
                .body("chapters.file.contacts[0].language", equalTo(People.CONTACT_LANGUAGE))
                .body("chapters.file.languages", equalTo(People.LANGUAGES))
                .body("chapters.file.healthNote", equalTo(People.HEALTH_NOTE))
                .body("chapters.file.relatives[0].level", equalTo("FULL"))
                .body("chapters.consents.purpose", contains("RELATIVE_ACCESS"))
                .body("chapters.assessments", hasSize(1))
                .body("chapters.assessments[0].answers.size()", equalTo(26))
                .body("chapters.accessLog.purpose", hasItems("SOS", "EXPORT"))
                .body("chapters.accessLog[0].username", equalTo(null));
        own.request()
                .post(Api.ROOT + "/residents/" + worker.registered(woman()) + "/exports")
                .then()
                .statusCode(404);
    }

    @Test
    void aRelativeMayWhenTheResidentLetsHerSeeEverything() {
        export(relative, Map.of()).statusCode(200).body("chapters.file.name", equalTo(People.NAME));

        consent("ORDERS");
        export(relative, Map.of()).statusCode(403).body("code", equalTo("PURPOSE_NOT_ALLOWED"));

        consent("FULL");
        worker.delete("/residents/" + id + "/relatives/" + relative.subject()).statusCode(204);
        export(relative, Map.of()).statusCode(404);
    }

    @Test
    void aRelativeMayAfterTheResidentsDeath() {
        worker.put("/residents/" + id + "/status", 2, Map.of("status", "DECEASED"))
                .statusCode(200);

        export(relative, Map.of()).statusCode(200).body("chapters.file.status", equalTo("DECEASED"));
    }

    @Test
    void civilAffairsSayWhatItIsForAndStayInTheirDivision() {
        export(bureau, Map.of()).statusCode(400).body("errors[0].field", equalTo("note"));
        export(bureau, Map.of("note", NOTE)).statusCode(200).body("chapters.file.name", equalTo(People.NAME));
        export(Api.ofDivision("civil-affairs", "410102"), Map.of("note", NOTE)).statusCode(404);
    }

    @Test
    void everyExportIsOnRecordAndSoIsEveryAttempt() {
        // When
        export(bureau, Map.of("note", NOTE)).statusCode(200);
        consent("NOTICES");
        export(relative, Map.of()).statusCode(403);
        export(Api.own("family", "stranger"), Map.of()).statusCode(404);

        // Then
        assertThat(DB.rows(
                        "select * from access_log where resident_id = ? and purpose = 'EXPORT' order by position",
                        UUID.fromString(id)))
                .extracting(row -> row.get("roles") + " " + row.get("result"))
                .containsExactly("civil-affairs SHOWN", "family PURPOSE_NOT_ALLOWED", "family NOT_FOUND");
        bureau.get("/residents/" + id + "/unmaskings?limit=200")
                .body("items.find { it.purpose == 'EXPORT' && it.result == 'SHOWN' }.note", equalTo(NOTE))
                .body(
                        "items.find { it.purpose == 'EXPORT' && it.result == 'SHOWN' }.fields",
                        hasItems("name", "identityNumber", "ability"));
    }

    @Test
    void nobodyElseExports() {
        for (String role : new String[] {"operator", "supervisor", "community-worker", "assessor", "integration"}) {
            export(Api.as(role), Map.of("note", NOTE)).statusCode(403);
        }
        bureau.unmask(id, "EXPORT", "name").statusCode(403);
    }

    @Test
    void anAgentStaysMasked() {
        // Given
        worker.post(
                        "/residents/" + id + "/consents",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "purpose",
                                "PHOTO",
                                "textVersion",
                                "2026-1",
                                "channel",
                                "PAPER",
                                "signer",
                                Map.of(
                                        "kind",
                                        "AGENT",
                                        "name",
                                        People.CONTACT_NAME,
                                        "relation",
                                        "儿子",
                                        "proof",
                                        "监护公证")))
                .statusCode(201);

        // Then
        String consents = export(bureau, Map.of("note", NOTE))
                .extract()
                .path("chapters.consents")
                .toString();
        assertThat(consents).contains("PHOTO").doesNotContain(People.CONTACT_NAME);
    }

    private ValidatableResponse export(Api by, Map<String, Object> body) {
        return by.post("/residents/" + id + "/exports", body);
    }

    private void consent(String level) {
        worker.put(
                        "/residents/" + id + "/relatives/" + relative.subject(),
                        Map.of(
                                "relation",
                                "女儿",
                                "level",
                                level,
                                "signer",
                                People.NAME,
                                "textVersion",
                                "2026-1",
                                "channel",
                                "PAPER"))
                .statusCode(200);
    }
}
