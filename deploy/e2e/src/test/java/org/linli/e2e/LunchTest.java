package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.kernel.TimeWindow;

/** Somebody who walks with a stick has lunch at the canteen round the corner. */
@ExtendWith(LinliCity.class)
class LunchTest {

    private static final String PROVIDERS = "/api/provider-registry/v1/providers/";
    private static final String CIRCLE = "/api/matching/v1/circles/walking";

    @Test
    void aLunchAtTheCanteenRoundTheCorner(Running linli) {
        // Given
        Door door = linli.door();
        JsonNode canteen = canteen(linli);
        String resident = register(linli, canteen);
        // When
        JsonNode circle = door.get("operator", CIRCLE + "?residentId=" + resident + "&kind=MEAL")
                .expect(200)
                .body();
        FollowedOrder order = new FollowedOrder(door, orderLunch(door, resident));
        Pause.until("an offer", Duration.ofSeconds(20), order::state, "OFFERED"::equals);
        JsonNode offer = order.view().path("offer");
        String admin = linli.city().administratorOf(offer.path("providerId").asText());
        change(door, admin, order, "/offer/acceptance", order.view().path("version"), Map.of());
        change(
                door,
                admin,
                order,
                "/attendance/check-out",
                order.view().path("attendance").path("version"),
                Map.of("proof", Map.of("tillTransactionId", "T-" + UUID.randomUUID())));
        // Then
        assertThat(circle.path("mode").asText()).isEqualTo("foot-slow");
        assertThat(circle.path("method").asText()).isEqualTo("ROAD");
        List<String> reached = texts(circle.path("facilities"), "facilityId");
        assertThat(reached).contains(canteen.path("id").asText());
        assertThat(reached).contains(offer.path("facilityId").asText());
        assertThat(order.state()).isEqualTo("COMPLETED");
        JsonNode explanation = door.get("dispatcher", "/api/matching/v1/orders/" + order.id() + "/explain")
                .expect(200)
                .body()
                .path("explanation");
        assertThat(explanation.path("facilities").path(0).path("facilityId").asText())
                .isEqualTo(offer.path("facilityId").asText());
        assertThat(texts(explanation.path("rules"), "rule"))
                .containsExactly(
                        "KIND",
                        "PROVIDER_ACTIVE",
                        "CONTRACT",
                        "NOT_EXCLUDED",
                        "NOT_SUSPENDED",
                        "OPEN_IN_WINDOW",
                        "WALKING_CIRCLE",
                        "PLACE_LEFT");
    }

    /** A canteen whose provider is under contract for the whole city. */
    private static JsonNode canteen(Running linli) {
        for (UUID provider : linli.city().providers().keySet()) {
            JsonNode seen = linli.door()
                    .get("dispatcher", PROVIDERS + provider)
                    .expect(200)
                    .body();
            if (texts(seen.path("contracts").path(0).path("divisions")).contains("4101")) {
                JsonNode facility = linli.door()
                        .get("dispatcher", PROVIDERS + provider + "/facilities")
                        .expect(200)
                        .body()
                        .path("items")
                        .path(0);
                if (texts(facility.path("kinds")).equals(List.of("MEAL"))) {
                    return facility;
                }
            }
        }
        throw new Deviation("the demo city has no canteen");
    }

    /** Some 100 m north of the canteen. */
    private static String register(Running linli, JsonNode canteen) {
        JsonNode point = canteen.path("point");
        Map<String, Object> body =
                new HashMap<>(Newcomer.of(linli.city(), new Random()).body());
        body.put(
                "homePoint",
                Map.of(
                        "lon",
                        point.path("lon").asDouble(),
                        "lat",
                        point.path("lat").asDouble() + 0.0009,
                        "coordSystem",
                        "WGS84"));
        return linli.door()
                .create("community-worker", "/api/resident-registry/v1/residents", body)
                .expect(201)
                .text("id");
    }

    private static String orderLunch(Door door, String resident) {
        LocalDate tomorrow = LocalDate.now(TimeWindow.BUSINESS_ZONE).plusDays(1);
        Map<String, Object> body = Map.of(
                "residentId",
                resident,
                "itemCode",
                "MEAL-SITE-01",
                "window",
                Map.of("start", at(tomorrow, 11), "end", at(tomorrow, 13)),
                "urgency",
                "PLANNED",
                "funding",
                "SELF_PAY",
                "channel",
                "PHONE");
        return door.create("operator", FollowedOrder.ORDERS, body).expect(201).text("id");
    }

    private static String at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0))
                .atZone(TimeWindow.BUSINESS_ZONE)
                .toInstant()
                .toString();
    }

    private static void change(
            Door door, String account, FollowedOrder order, String path, JsonNode version, Object body) {
        door.change(account, "POST", order.path(path), '"' + version.asText() + '"', body)
                .expect(200);
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(member).asText())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
