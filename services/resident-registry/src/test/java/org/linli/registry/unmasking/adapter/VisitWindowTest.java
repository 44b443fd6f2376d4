package org.linli.registry.unmasking.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.Visits;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class VisitWindowTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private final UUID provider = UUID.randomUUID();
    private final UUID caregiver = UUID.randomUUID();
    private final Api crew = Api.caregiver(caregiver);
    private final Instant now = Instant.now();
    private String id = "";

    @BeforeEach
    void someoneIsOnFile() {
        id = Api.worker().registered(woman());
    }

    @Test
    void theCrewSeesAddressAndDoorNoteAroundTheVisit() {
        plannedIn(Duration.ofMinutes(55));

        crew.unmask(id, "VISIT", "address", "doorNote")
                .statusCode(200)
                .body("address.street", equalTo(People.STREET))
                .body("doorNote", equalTo(People.DOOR_NOTE))
                .body("name", nullValue());
    }

    @Test
    void anHourAfterItsPlannedEndAVisitThatHasNotEndedIsStillOpen() {
        plannedIn(Duration.ofMinutes(-115));

        crew.unmask(id, "VISIT", "address").statusCode(200);
    }

    @Test
    void earlierAndLaterTheAddressIsClosed() {
        UUID order = plannedIn(Duration.ofMinutes(65));
        crew.unmask(id, "VISIT", "address").statusCode(403).body("code", equalTo("OUTSIDE_VISIT_WINDOW"));

        Visits.planned(
                order,
                2,
                id,
                provider,
                caregiver,
                now.minus(Duration.ofMinutes(125)),
                now.minus(HOUR).minusSeconds(60));
        Visits.awaitVersion(order, 2);

        crew.unmask(id, "VISIT", "address").statusCode(403).body("code", equalTo("OUTSIDE_VISIT_WINDOW"));
        assertThat(Db.of("resident_registry")
                        .rows("select result from access_log where resident_id = ?", UUID.fromString(id)))
                .extracting(row -> row.get("result"))
                .containsExactly("OUTSIDE_VISIT_WINDOW", "OUTSIDE_VISIT_WINDOW");
    }

    @Test
    void theEndOfTheVisitClosesTheAddress() {
        UUID order = plannedIn(Duration.ZERO);
        crew.unmask(id, "VISIT", "address").statusCode(200);

        Visits.ended(order, 2, id);

        crew.unmask(id, "VISIT", "address").statusCode(403).body("code", equalTo("OUTSIDE_VISIT_WINDOW"));
    }

    @Test
    void whoWasReplacedSeesNothingAnyMore() {
        // Given
        UUID order = plannedIn(Duration.ZERO);
        UUID successor = UUID.randomUUID();

        // When
        Visits.planned(order, 2, id, provider, successor, now, now.plus(HOUR));
        Visits.awaitVersion(order, 2);

        // Then
        crew.unmask(id, "VISIT", "address").statusCode(404);
        crew.get("/residents/" + id).statusCode(404);
        Api.caregiver(successor).unmask(id, "VISIT", "address").statusCode(200);
    }

    @Test
    void anOldPlanThatComesLateOpensNothing() {
        // Given
        UUID order = UUID.randomUUID();
        Visits.ended(order, 5, id);

        // When
        Visits.planned(order, 4, id, provider, caregiver, now, now.plus(HOUR));
        UUID later = plannedIn(Duration.ofHours(30));

        // Then
        assertThat(later).isNotEqualTo(order);
        crew.unmask(id, "VISIT", "address").statusCode(403);
        assertThat(Db.of("resident_registry").value("select ended from visit_access where order_id = ?", order))
                .isEqualTo(true);
    }

    @Test
    void otherFieldsOtherPurposesAndStrangersAreRefused() {
        plannedIn(Duration.ZERO);

        crew.unmask(id, "VISIT", "address", "phones").statusCode(403).body("code", equalTo("PURPOSE_NOT_ALLOWED"));
        crew.unmask(id, "SOS", "address").statusCode(403).body("code", equalTo("PURPOSE_NOT_ALLOWED"));
        Api.caregiver(UUID.randomUUID()).unmask(id, "VISIT", "address").statusCode(404);
        Api.providerAdmin(provider).unmask(id, "VISIT", "address").statusCode(403);
    }

    private UUID plannedIn(Duration ahead) {
        Instant start = now.plus(ahead);
        return Visits.planned(id, provider, caregiver, start, start.plus(HOUR));
    }
}
