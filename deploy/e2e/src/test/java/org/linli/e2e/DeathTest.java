package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.kernel.TimeWindow;

/** A resident dies with a crew on its way and an offer open: everything stops, and the caregiver is free for others. */
@ExtendWith(LinliCity.class)
class DeathTest {

    private static final String RESIDENTS = "/api/resident-registry/v1/residents";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void whatMustStopStopsAndNothingElse(Running linli) {
        // Given
        Door door = linli.door();
        String resident = register(linli);
        Instant tomorrow = LocalDate.now(TimeWindow.BUSINESS_ZONE)
                .plusDays(1)
                .atTime(LocalTime.of(15, 0))
                .atZone(TimeWindow.BUSINESS_ZONE)
                .toInstant();
        FollowedOrder offered = order(door, resident, tomorrow);
        Pause.until("an offer", Duration.ofSeconds(40), offered::state, "OFFERED"::equals);
        JsonNode offer = offered.view().path("offer");
        String provider = offer.path("providerId").asText();
        String caregiver = offer.path("proposedCrew").path(0).asText();
        Instant start = Instant.now().plusSeconds(120);
        FollowedOrder accepted = order(door, resident, start);
        accept(linli, accepted, provider, caregiver);
        String account = linli.city().accountOf(caregiver);
        Pause.until("the address is open", SOON, () -> address(door, account, resident), status -> status == 200);
        // When
        String version = door.get("community-worker", RESIDENTS + "/" + resident)
                .expect(200)
                .version();
        door.change(
                        "community-worker",
                        "PUT",
                        RESIDENTS + "/" + resident + "/status",
                        version,
                        Map.of("status", "DECEASED"))
                .expect(200);
        // Then
        for (FollowedOrder order : List.of(accepted, offered)) {
            Pause.until("the end of the order", SOON, order::state, "CANCELLED"::equals);
            assertThat(order.view().path("ending").path("reason").asText()).isEqualTo("RESIDENT_DECEASED");
        }
        Pause.until("the address is closed", SOON, () -> address(door, account, resident), List.of(403, 404)::contains);
        assertThat(door.get(account, "/api/order-dispatch/v1/visits")
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain(accepted.id());
        assertThat(door.post(
                                "operator",
                                FollowedOrder.ORDERS,
                                body(resident, tomorrow),
                                Map.of("Idempotency-Key", Door.newKey()))
                        .code())
                .isEqualTo("RESIDENT_LEFT");
        assertThat(door.get("operator", "/api/matching/v1/circles/walking?kind=MEAL&residentId=" + resident)
                        .code())
                .isEqualTo("NO_LONGER_RESIDENT");
        FollowedOrder another = order(door, register(linli), start);
        accept(linli, another, provider, caregiver);
        assertThat(another.state()).isEqualTo("ACCEPTED");
        assertThat(accepted.state()).isEqualTo("CANCELLED");
    }

    private static String register(Running linli) {
        return linli.door()
                .create(
                        "community-worker",
                        RESIDENTS,
                        Newcomer.of(linli.city(), new Random()).body())
                .expect(201)
                .text("id");
    }

    private static FollowedOrder order(Door door, String resident, Instant start) {
        return new FollowedOrder(
                door,
                door.create("operator", FollowedOrder.ORDERS, body(resident, start))
                        .expect(201)
                        .text("id"));
    }

    private static Map<String, Object> body(String resident, Instant start) {
        return Map.of(
                "residentId",
                resident,
                "itemCode",
                "CLEAN-HOME-01",
                "window",
                Map.of(
                        "start",
                        start.toString(),
                        "end",
                        start.plus(Duration.ofHours(2)).toString()),
                "urgency",
                "PLANNED",
                "funding",
                "SELF_PAY",
                "channel",
                "PHONE");
    }

    /** The dispatcher chooses the provider, whatever the hour; it names this caregiver. */
    private static void accept(Running linli, FollowedOrder order, String provider, String caregiver) {
        Pause.until("an answer of matching", Duration.ofSeconds(40), order::state, state -> !state.equals("MATCHING"));
        Door door = linli.door();
        door.change("dispatcher", "POST", order.path("/dispatch"), version(order), Map.of("providerId", provider))
                .expect(200);
        door.change(
                        linli.city().administratorOf(provider),
                        "POST",
                        order.path("/offer/acceptance"),
                        version(order),
                        Map.of("crew", List.of(Map.of("caregiverId", caregiver))))
                .expect(200);
    }

    private static String version(FollowedOrder order) {
        return '"' + order.view().path("version").asText() + '"';
    }

    /** Asked once a second: nobody may ask for addresses more often than twice a second. */
    private static int address(Door door, String caregiver, String resident) {
        Pause.of(Duration.ofSeconds(1));
        return door.post(
                        caregiver,
                        RESIDENTS + "/" + resident + "/unmaskings",
                        Map.of("purpose", "VISIT", "fields", List.of("address")),
                        Map.of())
                .status();
    }
}
