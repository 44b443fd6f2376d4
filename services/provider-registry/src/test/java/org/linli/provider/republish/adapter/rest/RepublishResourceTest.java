package org.linli.provider.republish.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;

@QuarkusTest
@RealParts
class RepublishResourceTest {

    @Test
    void everythingIsPublishedAgainAtItsPresentVersion() {
        // Given
        Api office = Api.civilAffairs();
        String item = Samples.itemCode();
        office.post("/catalogue/items", Samples.item(item)).statusCode(201);
        String provider = office.create("/providers", Samples.provider());
        office.post("/providers/" + provider + "/contracts", Samples.contract(item, "410105"))
                .statusCode(201);
        String facility = office.create("/providers/" + provider + "/facilities", Samples.facility());
        String caregiver = office.create("/providers/" + provider + "/caregivers", Samples.caregiver(facility));

        // When
        Api.as("integration")
                .request()
                .post(Api.ROOT + "/republish")
                .then()
                .statusCode(200)
                .body("providers", greaterThanOrEqualTo(1))
                .body("facilities", greaterThanOrEqualTo(1))
                .body("caregivers", greaterThanOrEqualTo(1))
                .body("catalogueItems", greaterThanOrEqualTo(1));

        // Then
        publishedAgain(new SnapshotTopic(ProviderSnapshot.TYPE), provider, 1);
        publishedAgain(new SnapshotTopic(FacilitySnapshot.TYPE), facility, 0);
        publishedAgain(new SnapshotTopic(CaregiverSnapshot.TYPE), caregiver, 0);
        publishedAgain(new SnapshotTopic(CatalogueItemSnapshot.TYPE), item, 0);
    }

    @Test
    void onlyMachinesRepublishAndLookAtDeadLetters() {
        Api.civilAffairs().request().post(Api.ROOT + "/republish").then().statusCode(403);
        Api.civilAffairs().get("/dead-letters").statusCode(403);
        Api.as("integration").get("/dead-letters").statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void theServiceIsReadyAndDescribesItself() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.given()
                .get(Api.ROOT + "/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey(Api.ROOT + "/providers/{providerId}/caregivers"))
                .body("paths", hasKey(Api.ROOT + "/catalogue/items"));
    }

    private static void publishedAgain(SnapshotTopic topic, String key, int version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                topic.snapshots(key).reversed().stream().limit(2))
                        .extracting(snapshot -> snapshot.path("version").asInt())
                        .containsExactly(version, version));
    }
}
