package org.linli.matching;

import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts about the roads, readiness, and the published document. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class RoadFactsTest {

    @Test
    void the_graph_is_shown_with_version_size_and_profiles() {
        Api.as("dispatcher")
                .get("/api/matching/v1/roads")
                .then()
                .statusCode(200)
                .body("method", equalTo("ROAD"))
                .body("graphVersion", not(blankString()))
                .body("nodes", greaterThan(4))
                .body("edges", greaterThan(4))
                .body("profiles.id", hasItems("ebike", "foot-elder", "wheelchair"))
                .body("profiles.find { it.id == 'ebike' }.fixedMinutes", equalTo(3.0f));
    }

    @Test
    void it_needs_a_role() {
        Api.asCaregiver(UUID.randomUUID()).get("/api/matching/v1/roads").then().statusCode(403);
        RestAssured.get("/api/matching/v1/roads").then().statusCode(401);
    }

    @Test
    void the_service_is_ready_once_roads_and_supply_are_loaded() {
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("roads", "supply", "outbox"));
    }

    @Test
    void the_document_names_every_path() {
        RestAssured.given()
                .accept("application/json")
                .get("/api/matching/v1/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/matching/v1/orders/{orderId}/explain"))
                .body(containsString("/api/matching/v1/positions"))
                .body(containsString("/api/matching/v1/roads"))
                .body(containsString("/api/matching/v1/dead-letters"));
    }
}
