package org.linli.registry.unmasking.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.Visits;
import org.linli.testkit.Db;

/** Who may still look once a resident has died or moved away. */
@QuarkusTest
@RealParts
class AfterServiceTest {

    private static final Db DB = Db.of("resident_registry");
    private final Api worker = Api.ofDivision("community-worker", "410105");
    private final Api relative = Api.own("family", "after-service");
    private String id = "";

    @BeforeEach
    void someoneWithARelative() {
        id = worker.registered(woman());
        consent("FULL").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "operator, SOS, DECEASED, 200",
        "operator, COMPLAINT, DECEASED, 200",
        "operator, CORRECTION, MOVED_AWAY, 200",
        "operator, ORDER, DECEASED, 409",
        "dispatcher, ORDER, MOVED_AWAY, 409",
        "assessor, ASSESSMENT, MOVED_AWAY, 409"
    })
    void onlyPurposesThatStillApplyShowAnything(String role, String purpose, String status, int expected) {
        // Given
        turn(1, status);

        // When
        var answer = Api.ofDivision(role, "410105").unmask(id, purpose, "phones");

        // Then
        answer.statusCode(expected);
        assertThat(DB.value("select result from access_log where resident_id = ?", UUID.fromString(id)))
                .isEqualTo(expected == 200 ? "SHOWN" : "RESIDENT_NOT_ACTIVE");
    }

    @Test
    void theCrewOnItsWayNoLongerSeesTheAddress() {
        // Given
        UUID caregiver = UUID.randomUUID();
        Instant now = Instant.now();
        Visits.planned(id, UUID.randomUUID(), caregiver, now, now.plusSeconds(3600));
        Api.caregiver(caregiver).unmask(id, "VISIT", "address").statusCode(200);

        // When
        turn(1, "DECEASED");

        // Then
        Api.caregiver(caregiver)
                .unmask(id, "VISIT", "address")
                .statusCode(409)
                .body("code", equalTo("RESIDENT_NOT_ACTIVE"));
    }

    @Test
    void theRelativesViewStaysAsItWasConsentedUntilItIsWithdrawn() {
        turn(1, "DECEASED");

        relative.get("/residents/" + id).statusCode(200).body("status", equalTo("DECEASED"));
        worker.delete("/residents/" + id + "/relatives/" + relative.subject()).statusCode(204);
        relative.get("/residents/" + id).statusCode(404);
    }

    @Test
    void nobodySignsForTheDeadButWhoMovedAwayMay() {
        turn(1, "MOVED_AWAY");
        consent("ORDERS").statusCode(200);
        turn(3, "DECEASED");

        consent("FULL").statusCode(409).body("code", equalTo("RESIDENT_NOT_ACTIVE"));
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
                                Map.of("kind", "SELF", "name", People.NAME)))
                .statusCode(409);
    }

    private void turn(long seen, String status) {
        worker.put("/residents/" + id + "/status", seen, Map.of("status", status))
                .statusCode(200);
    }

    private ValidatableResponse consent(String level) {
        return worker.put(
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
                        "PAPER"));
    }
}
