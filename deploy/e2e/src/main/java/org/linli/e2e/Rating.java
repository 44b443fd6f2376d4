package org.linli.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.linli.e2e.Teller.Line;

/** The daughter sees the order and rates it. */
final class Rating {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Stage stage;
    private final FollowedOrder order;

    Rating(Stage stage, FollowedOrder order) {
        this.stage = stage;
        this.order = order;
    }

    void tell() {
        stage.teller().step(this::look);
        stage.teller().step(this::rate);
    }

    private Line look() {
        Answer seen = Pause.until(
                "the order as the daughter sees it",
                SOON,
                () -> stage.door().get(Requesting.DAUGHTER, order.path("")),
                answer -> answer.status() == 200);
        Deviation.require("state as the daughter sees it", "COMPLETED", seen.text("state"));
        Deviation.require(
                "former offers as the daughter sees them",
                0,
                seen.body().path("pastOffers").size());
        return Line.without("the daughter sees it, without who was asked before");
    }

    private Line rate() {
        stage.door()
                .create(
                        Requesting.DAUGHTER,
                        order.path("/rating"),
                        Map.of("stars", 5, "tags", List.of("准时", "细心"), "text", "两位护理员很有耐心"))
                .expect(201);
        Deviation.require("stars", 5, order.view().path("ending").path("stars").asInt());
        return new Line(order.event("order.rated"), "she rates it with five stars");
    }
}
