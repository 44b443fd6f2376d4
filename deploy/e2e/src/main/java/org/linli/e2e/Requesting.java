package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.linli.e2e.Teller.Line;
import org.linli.kernel.TimeWindow;

/** An old woman is registered, her daughter may look, and a bath for two caregivers is ordered for tomorrow morning. */
final class Requesting {

    static final String DAUGHTER = "daughter";

    private static final String COMMUNITY_WORKER = "community-worker";
    private static final String OPERATOR = "operator";
    private static final String RESIDENTS = "/api/resident-registry/v1/residents";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);

    private final Stage stage;
    private final Clock clock;
    private final Newcomer newcomer;
    private String resident = "";
    private String item = "";

    Requesting(Stage stage, Clock clock) {
        this.stage = stage;
        this.clock = clock;
        this.newcomer = Newcomer.of(stage.city(), stage.dice());
    }

    Newcomer newcomer() {
        return newcomer;
    }

    /** Up to the order. */
    FollowedOrder tell() {
        Teller teller = stage.teller();
        teller.step(this::register);
        teller.step(this::consent);
        teller.step(this::choose);
        FollowedOrder[] order = new FollowedOrder[1];
        teller.step(() -> {
            order[0] = order();
            return new Line(
                    order[0].event("order.requested"),
                    "%s orders %s as order %s".formatted(OPERATOR, item, order[0].id()));
        });
        return order[0];
    }

    private Line register() {
        Answer registered = stage.door()
                .create(COMMUNITY_WORKER, RESIDENTS, newcomer.body())
                .expect(201);
        resident = registered.text("id");
        Deviation.require("name shown after registering", "桂*", registered.text("name"));
        return Line.without("%s registers %s as resident %s".formatted(COMMUNITY_WORKER, "桂*", resident));
    }

    private Line consent() {
        String version = stage.door()
                .get(COMMUNITY_WORKER, RESIDENTS + "/" + resident)
                .expect(200)
                .version();
        String daughter = stage.door().subject(DAUGHTER);
        stage.door()
                .change(
                        COMMUNITY_WORKER,
                        "PUT",
                        RESIDENTS + "/" + resident + "/relatives/" + daughter,
                        version,
                        Map.of(
                                "relation", "女儿",
                                "level", "ORDERS",
                                "signer", "本人",
                                "textVersion", "2026-1",
                                "channel", "PAPER"))
                .expect(200);
        return Line.without("the resident consents that her daughter sees her orders");
    }

    private Line choose() {
        JsonNode items = stage.door()
                .get(OPERATOR, "/api/provider-registry/v1/catalogue/items?kind=BATHING&on=" + tomorrow())
                .expect(200)
                .body()
                .path("items");
        JsonNode bath = StreamSupport.stream(items.spliterator(), false)
                .filter(offered -> offered.path("place").asText().equals("HOME"))
                .filter(offered -> offered.path("minCrew").asInt() == 2)
                .findFirst()
                .orElseThrow(() -> new Deviation("the catalogue has no bath at home for two caregivers: " + items));
        item = bath.path("code").asText();
        return Line.without("the catalogue offers %s %s, %d minutes, %.2f yuan, crew of two"
                .formatted(
                        item,
                        bath.path("name").asText(),
                        bath.path("standardMinutes").asInt(),
                        bath.path("priceFen").asLong() / 100.0));
    }

    private FollowedOrder order() {
        Map<String, Object> body = Map.of(
                "residentId", resident,
                "itemCode", item,
                "window", Map.of("start", at(NINE).toString(), "end", at(ELEVEN).toString()),
                "urgency", "PLANNED",
                "funding", "SELF_PAY",
                "channel", "PHONE",
                "answerWithin", "PT8S",
                "note", "需要助浴椅");
        Answer ordered =
                stage.door().create(OPERATOR, FollowedOrder.ORDERS, body).expect(201);
        return new FollowedOrder(stage.door(), ordered.text("id"));
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock.withZone(TimeWindow.BUSINESS_ZONE)).plusDays(1);
    }

    private Instant at(LocalTime time) {
        return tomorrow().atTime(time).atZone(TimeWindow.BUSINESS_ZONE).toInstant();
    }
}
