package org.linli.registry.resident.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.SnapshotTopic;

@QuarkusTest
@RealParts
class SnapshotsTest {

    private static final SnapshotTopic RESIDENTS = new SnapshotTopic(ResidentSnapshot.TYPE);
    private static final SnapshotTopic PLACES = new SnapshotTopic(ResidentPlaceSnapshot.TYPE);
    private final Api worker = Api.worker();

    @Test
    void aNewResidentIsPublishedWithAndWithoutPlace() {
        // When
        String id = worker.registered(woman());

        // Then
        ConsumerRecord<String, String> event = RESIDENTS.awaitVersion(id, 0);
        JsonNode resident = RESIDENTS.value(event);
        assertThat(SnapshotTopic.header(event, "ce_source")).isEqualTo("/linli/resident-registry");
        assertThat(SnapshotTopic.header(event, "ce_subject")).isEqualTo(id);
        assertThat(resident.path("residentId").asText()).isEqualTo(id);
        assertThat(resident.path("division").asText()).isEqualTo(People.COMMUNITY);
        assertThat(resident.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(resident.path("sex").asText()).isEqualTo("FEMALE");
        assertThat(resident.path("birthYear").asInt()).isEqualTo(1935);
        assertThat(resident.path("located").asBoolean()).isTrue();
        assertThat(resident.path("mobilityGroup").asText()).isEqualTo("SLOW");
        assertThat(resident.path("livingSituation").asText()).isEqualTo("ALONE");
        assertThat(resident.path("categories")).hasToString("[\"LIVING_ALONE\",\"ADVANCED_AGE\"]");
        JsonNode place = PLACES.value(PLACES.awaitVersion(id, 0));
        assertThat(place.path("lon").asDouble()).isEqualTo(People.LON);
        assertThat(place.path("lat").asDouble()).isEqualTo(People.LAT);
        assertThat(place.path("mobilityGroup").asText()).isEqualTo("SLOW");
    }

    /** Published vectors of the three systems. */
    @ParameterizedTest
    @CsvSource({
        "WGS84, 116.481499, 39.990475, 116.481499, 39.990475",
        "GCJ02, 116.48758557081051, 39.99175425467313, 116.481499, 39.990475",
        "BD09, 114.23074697114104, 29.5790799569647, 114.21892734521, 29.575429778924"
    })
    void pointsOfEverySystemArePublishedAsWgs84(String system, double lon, double lat, double wgsLon, double wgsLat) {
        // When
        String id =
                worker.registered(with(woman(), "homePoint", Map.of("lon", lon, "lat", lat, "coordSystem", system)));

        // Then
        JsonNode place = PLACES.value(PLACES.awaitVersion(id, 0));
        assertThat(place.path("lon").asDouble()).isCloseTo(wgsLon, within(1e-8));
        assertThat(place.path("lat").asDouble()).isCloseTo(wgsLat, within(1e-8));
    }

    @Test
    void aPlaceComesAndGoesWithThePoint() {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(with(person, "homePoint", null));
        assertThat(RESIDENTS
                        .value(RESIDENTS.awaitVersion(id, 0))
                        .path("located")
                        .asBoolean())
                .isFalse();

        // When
        worker.put("/residents/" + id, 0, person).statusCode(200);
        worker.put("/residents/" + id, 1, with(person, "homePoint", null)).statusCode(200);

        // Then
        PLACES.awaitVersion(id, 2);
        assertThat(PLACES.of(id)).extracting(place -> place.value() != null).containsExactly(true, false);
        assertThat(PLACES.of(id))
                .extracting(place -> SnapshotTopic.header(place, "ce_aggregateversion"))
                .containsExactly("1", "2");
    }

    @Test
    void nobodyLivesAtThePlaceOfTheDead() {
        // Given
        String id = worker.registered(woman());

        // When
        worker.put("/residents/" + id + "/status", 0, Map.of("status", "DECEASED"))
                .statusCode(200);

        // Then
        assertThat(PLACES.awaitVersion(id, 1).value()).isNull();
        assertThat(RESIDENTS.value(RESIDENTS.awaitVersion(id, 1)).path("status").asText())
                .isEqualTo("DECEASED");
    }
}
