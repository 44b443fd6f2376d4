package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ConsentTest {

    private static final Db DB = Db.of("resident_registry");
    private final Api worker = Api.worker();
    private String id = "";

    @BeforeEach
    void someoneIsOnFile() {
        id = worker.registered(woman());
    }

    static Map<String, Object> consent(String level) {
        return Map.of("relation", "女儿", "level", level, "signer", "本人", "textVersion", "2026-1", "channel", "PAPER");
    }

    @Test
    void aRelativeSeesTheResidentFromTheConsentToItsWithdrawal() {
        // Given
        Api daughter = Api.own("family", "given-and-withdrawn");
        String relative = "/residents/" + id + "/relatives/" + daughter.subject();
        daughter.get("/residents/" + id).statusCode(404);

        // When
        worker.put(relative, consent("ORDERS")).statusCode(200).body("relatives[0].level", equalTo("ORDERS"));

        // Then
        daughter.get("/residents/" + id).statusCode(200).body("name", equalTo("司*"));
        daughter.get("/residents").body("items.id", equalTo(List.of(id)));
        worker.delete(relative).statusCode(204).header("ETag", "\"2\"");
        daughter.get("/residents/" + id).statusCode(404);
    }

    @Test
    void theSnapshotCarriesWhoMaySeeWhat() {
        // When
        worker.put("/residents/" + id + "/accounts/self-1", Map.of("relation", "SELF"))
                .statusCode(200);
        worker.put("/residents/" + id + "/accounts/son-1", Map.of("relation", "FAMILY"))
                .statusCode(200);
        worker.put("/residents/" + id + "/relatives/son-1", with(consent("NOTICES"), "until", "2099-01-01T00:00:00Z"))
                .statusCode(200);

        // Then
        SnapshotTopic topic = new SnapshotTopic(ResidentSnapshot.TYPE);
        JsonNode snapshot = topic.value(topic.awaitVersion(id, 3));
        assertThat(snapshot.path("accounts")).hasToString("[\"self-1\"]");
        assertThat(snapshot.path("relatives"))
                .hasToString("[{\"subject\":\"son-1\",\"level\":\"NOTICES\",\"until\":\"2099-01-01T00:00:00Z\"}]");
        worker.delete("/residents/" + id + "/relatives/son-1").statusCode(204);
        assertThat(topic.value(topic.awaitVersion(id, 4)).path("relatives")).isEmpty();
    }

    @Test
    void everyGivingAndWithdrawingIsKept() {
        // When
        worker.put("/residents/" + id + "/relatives/kept", consent("NOTICES")).statusCode(200);
        worker.put("/residents/" + id + "/relatives/kept", consent("FULL")).statusCode(200);
        worker.delete("/residents/" + id + "/relatives/kept").statusCode(204);

        // Then
        assertThat(DB.rows(
                        "select event, level from consent where resident_id = ? order by position",
                        UUID.fromString(id)))
                .extracting(row -> row.get("event") + " " + row.get("level"))
                .containsExactly("GIVEN NOTICES", "GIVEN FULL", "WITHDRAWN FULL");
        assertThatThrownBy(() -> DB.execute("delete from consent where resident_id = ?", UUID.fromString(id)))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> DB.execute("update consent set level = 'FULL'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void theSameConsentAgainChangesNothing() {
        worker.put("/residents/" + id + "/relatives/same", consent("FULL"))
                .statusCode(200)
                .header("ETag", "\"1\"");

        worker.put("/residents/" + id + "/relatives/same", consent("FULL"))
                .statusCode(200)
                .header("ETag", "\"1\"");

        assertThat(DB.rows("select 1 from consent where resident_id = ?", UUID.fromString(id)))
                .hasSize(1);
    }

    @Test
    void aResidentGivesAndWithdrawsForTheOwnFileOnly() {
        // Given
        Api resident = Api.own("resident", "gives-consent");
        worker.put("/residents/" + id + "/accounts/" + resident.subject(), Map.of("relation", "SELF"))
                .statusCode(200);
        String other = worker.registered(woman());

        // Then
        resident.put("/residents/" + id + "/relatives/niece", consent("ORDERS")).statusCode(200);
        resident.delete("/residents/" + id + "/relatives/niece").statusCode(204);
        resident.put("/residents/" + other + "/relatives/niece", consent("ORDERS"))
                .statusCode(404);
        Api.own("family", "self-service")
                .put("/residents/" + id + "/relatives/niece", consent("ORDERS"))
                .statusCode(403);
    }

    @Test
    void aConsentThatEndedByItselfShowsNothing() {
        // Given
        Api son = Api.own("family", "consent-ended");
        Db.of("resident_registry").execute("""
                        insert into consent (id, resident_id, subject, event, relation, level, until, signer_sealed,
                                             text_version, channel, recorded_by, recorded_at)
                        values (?, ?, ?, 'GIVEN', '儿子', 'FULL', now() - interval '1 second', 'x', '2026-1', 'PAPER', 'x', now())
                        """, UUID.randomUUID(), UUID.fromString(id), son.subject());

        // Then
        son.get("/residents/" + id).statusCode(404);
    }

    @Test
    void whatIsMissingOrPastIsNamed() {
        worker.put("/residents/" + id + "/relatives/x", Map.of("until", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder("relation", "level", "until", "signer", "textVersion", "channel"));
        worker.delete("/residents/" + id + "/relatives/nobody").statusCode(404);
    }

    @Test
    void aVersionSentAlongIsChecked() {
        worker.put("/residents/" + id + "/relatives/seen", 9, consent("FULL")).statusCode(412);
        worker.put("/residents/" + id + "/relatives/seen", 0, consent("FULL")).statusCode(200);
    }
}
