package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.Erasures;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.ResidentsFile;
import org.linli.registry.support.Visits;
import org.linli.testkit.CsvImports;
import org.linli.testkit.Db;

/** Who erases whom, when, and what is answered. */
@QuarkusTest
@RealParts
class ErasureTest {

    private static final Db DB = Db.of("resident_registry");

    private final Api worker = Api.worker();
    private final Api civilAffairs = Api.as("civil-affairs");

    @Test
    void whoMovedAwayIsErasedForEverybody() {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(person);
        Api own = Api.own("resident", "erased");
        worker.put("/residents/" + id + "/accounts/" + own.subject(), Map.of("relation", "SELF"))
                .statusCode(200);
        Erasures.leave(id);

        // When
        ValidatableResponse erased = Erasures.erase(id);

        // Then
        erased.statusCode(201)
                .header("Location", endsWith("/residents/" + id + "/erasure"))
                .body("residentId", equalTo(id))
                .body("reason", equalTo("CONSENT_WITHDRAWN"));
        worker.get("/residents/" + id).statusCode(404);
        own.get("/residents/" + id).statusCode(404);
        worker.put("/residents/" + id, 2, person).statusCode(404);
        worker.get("/residents?division=" + People.COMMUNITY + "&limit=200").body("items.id", not(hasItem(id)));
        worker.post("/residents/searches", Map.of("identityNumber", person.get("identityNumber")))
                .statusCode(200)
                .body("items.size()", equalTo(0));
        worker.post("/residents/searches", Map.of("phone", People.phoneOf(person)))
                .body("items.size()", equalTo(0));
        Api.as("responder").unmask(id, "SOS", "name").statusCode(404);
        civilAffairs.get("/residents/" + id + "/consents").statusCode(404);
        Erasures.erase(id).statusCode(404);
    }

    @Test
    void whoIsServedIsErasedOnlyAfterWithdrawingTheConsent() {
        // Given
        String id = worker.registered(woman());
        Erasures.erase(id).statusCode(409).body("code", equalTo("RESIDENT_STILL_SERVED"));
        Erasures.consent(id, "DATA_PROCESSING");
        Erasures.erase(id).statusCode(409);

        // When
        worker.delete("/residents/" + id + "/consents/DATA_PROCESSING").statusCode(204);

        // Then
        Erasures.erase(id).statusCode(201);
    }

    @Test
    void nobodyIsErasedWhileACrewIsToCome() {
        // Given
        String id = worker.registered(woman());
        Erasures.leave(id);
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        UUID order = Visits.planned(id, UUID.randomUUID(), UUID.randomUUID(), tomorrow, tomorrow.plusSeconds(3600));
        Erasures.erase(id).statusCode(409).body("code", equalTo("RESIDENT_STILL_SERVED"));

        // When
        Visits.ended(order, 2, id);

        // Then
        Erasures.erase(id).statusCode(201);
    }

    @Test
    void theSameNumberMayBeRegisteredAgainAndTheSameFileImportedAgain() {
        // Given
        String reference = "demo:" + UUID.randomUUID();
        String number = People.identityNumber();
        ResidentsFile file = ResidentsFile.of(ResidentsFile.person(reference, number));
        Map<String, Object> first = file.imported(worker, false);
        String id = String.valueOf(worker.post("/residents/searches", Map.of("identityNumber", number))
                .extract()
                .<Object>path("items[0].id"));
        Erasures.leave(id);
        Erasures.erase(id).statusCode(201);

        // When
        Map<String, Object> second = file.imported(worker, false);

        // Then
        assertThat(CsvImports.count(first, "accepted")).isEqualTo(1);
        assertThat(CsvImports.count(second, "accepted")).isEqualTo(1);
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstTimeAndTheRecordStays() {
        // Given
        String id = worker.registered(woman());
        Erasures.leave(id);
        String key = UUID.randomUUID().toString();
        String at = civilAffairs
                .post("/residents/" + id + "/erasure", key, Erasures.WHY)
                .statusCode(201)
                .extract()
                .path("erasedAt");

        // When
        ValidatableResponse again = civilAffairs.post("/residents/" + id + "/erasure", key, Erasures.WHY);

        // Then
        again.statusCode(201).body("erasedAt", equalTo(at));
        civilAffairs
                .get("/residents/" + id + "/erasure")
                .statusCode(200)
                .body("legalBasis", equalTo(Erasures.WHY.get("legalBasis")))
                .body("erasedBy", equalTo(civilAffairs.subject()));
        Api.ofDivision("civil-affairs", "410102")
                .get("/residents/" + id + "/erasure")
                .statusCode(404);
        assertThatThrownBy(() -> DB.execute("delete from erasure")).hasMessageContaining("append-only");
    }

    @Test
    void onlyCivilAffairsEraseAndSayWhy() {
        String id = worker.registered(woman());

        for (String role : new String[] {"operator", "community-worker", "supervisor", "integration"}) {
            Api.as(role)
                    .post("/residents/" + id + "/erasure", UUID.randomUUID().toString(), Erasures.WHY)
                    .statusCode(403);
        }
        civilAffairs
                .post("/residents/" + id + "/erasure", UUID.randomUUID().toString(), Map.of("reason", "BORED"))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("reason", "legalBasis"));
        civilAffairs.post("/residents/" + id + "/erasure", Erasures.WHY).statusCode(428);
        Api.ofDivision("civil-affairs", "410102")
                .post("/residents/" + id + "/erasure", UUID.randomUUID().toString(), Erasures.WHY)
                .statusCode(404);
    }
}
