package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.linli.e2e.Teller.Line;

/** Candidates are ranked; the first provider declines, the second lets the offer expire, the third accepts. */
final class Offering {

    private static final String OFFERS = "/api/order-dispatch/v1/offers";
    private static final Duration MATCHING = Duration.ofSeconds(40);
    private static final Duration NEXT_OFFER = Duration.ofSeconds(10);
    private static final Duration LAPSE = Duration.ofSeconds(25);

    private final Stage stage;
    private final FollowedOrder order;
    private final List<String> ranked = new ArrayList<>();
    private List<String> crew = List.of();

    Offering(Stage stage, FollowedOrder order) {
        this.stage = stage;
        this.order = order;
    }

    /** Up to the acceptance; the caregivers of the crew. */
    List<String> tell() {
        Teller teller = stage.teller();
        teller.step(this::match);
        teller.step(this::explain);
        teller.step(this::decline);
        teller.step(this::lapse);
        teller.step(this::accept);
        return crew;
    }

    private Line match() {
        String state = Pause.until("an offer for the order", MATCHING, order::state, seen -> !seen.equals("MATCHING"));
        Deviation.require(
                state.equals("OFFERED"),
                "the order is " + state + ": " + order.view().path("queue"));
        return new Line(order.event("order.offered"), "matching has ranked the candidates, the first has the offer");
    }

    private Line explain() {
        JsonNode explanation = stage.door()
                .get("dispatcher", "/api/matching/v1/orders/" + order.id() + "/explain")
                .expect(200)
                .body()
                .path("explanation");
        List<JsonNode> in = list(explanation.path("candidates")).stream()
                .filter(candidate -> candidate.path("in").asBoolean())
                .toList();
        in.forEach(this::tellCandidate);
        for (JsonNode rule : explanation.path("rules")) {
            if (rule.path("removed").asInt() > 0) {
                stage.teller()
                        .detail("out   %d by %s %s"
                                .formatted(
                                        rule.path("removed").asInt(),
                                        rule.path("rule").asText(),
                                        rule.path("title").asText()));
            }
        }
        in.forEach(candidate -> ranked.add(candidate.path("providerId").asText()));
        Deviation.require(
                ranked.size() >= 3,
                "the story needs three candidates, there are " + ranked.size()
                        + "\nMaybe too many are booked tomorrow: make reset");
        Deviation.require("provider with the first offer", ranked.getFirst(), order.offeredTo());
        return Line.without("%d considered, %d ranked, by %s within %d minutes"
                .formatted(
                        explanation.path("considered").asInt(),
                        ranked.size(),
                        explanation.path("methodTitle").asText(),
                        explanation.path("circleMinutes").asInt()));
    }

    private void tellCandidate(JsonNode candidate) {
        stage.teller()
                .detail(String.format(
                        Locale.ROOT,
                        "#%-2d  %.1f  %s, crew of %d, start %s",
                        candidate.path("rank").asInt(),
                        candidate.path("score").asDouble(),
                        candidate.path("name").asText(),
                        candidate.path("crew").size(),
                        candidate.path("start").asText()));
        for (JsonNode reason : candidate.path("reasons")) {
            stage.teller()
                    .detail(String.format(
                            Locale.ROOT,
                            "       %+5.1f  %s",
                            reason.path("points").asDouble(),
                            reason.path("text").asText()));
        }
    }

    private Line decline() {
        String first = stage.city().administratorOf(ranked.get(0));
        JsonNode offer = openOffer(first);
        stage.door()
                .change(
                        first,
                        "POST",
                        order.path("/offer/decline"),
                        versionOf(offer),
                        Map.of("reason", "NO_CAPACITY", "text", "明早人手已满"))
                .expect(204);
        String next = Pause.until("an offer to the second", NEXT_OFFER, order::offeredTo, ranked.get(1)::equals);
        Deviation.require("provider with the second offer", ranked.get(1), next);
        return new Line(order.event("order.offer-declined"), first + " declines: NO_CAPACITY");
    }

    private Line lapse() {
        String second = stage.city().administratorOf(ranked.get(1));
        JsonNode offer = openOffer(second).path("offer");
        Duration given = Duration.between(
                Instant.parse(offer.path("offeredAt").asText()),
                Instant.parse(offer.path("expiresAt").asText()));
        Deviation.require("time to answer", Duration.ofSeconds(8), given);
        Pause.until("an offer to the third", LAPSE, order::offeredTo, ranked.get(2)::equals);
        return new Line(order.event("order.offer-lapsed"), second + " lets the offer expire after 8 s");
    }

    private Line accept() {
        String third = stage.city().administratorOf(ranked.get(2));
        JsonNode offer = openOffer(third);
        crew = list(offer.path("offer").path("proposedCrew")).stream()
                .map(JsonNode::asText)
                .toList();
        Deviation.require("crew proposed", 2, crew.size());
        List<Map<String, String>> members =
                crew.stream().map(caregiver -> Map.of("caregiverId", caregiver)).toList();
        Answer accepted = stage.door()
                .change(third, "POST", order.path("/offer/acceptance"), versionOf(offer), Map.of("crew", members))
                .expect(200);
        Deviation.require("state after the acceptance", "ACCEPTED", accepted.text("state"));
        Deviation.require("offers made", List.of("DECLINED", "EXPIRED", "ACCEPTED"), outcomes());
        return new Line(
                order.event("order.accepted"),
                "%s accepts and names %s"
                        .formatted(
                                third,
                                String.join(
                                        " and ",
                                        crew.stream()
                                                .map(stage.city()::accountOf)
                                                .toList())));
    }

    private List<String> outcomes() {
        return list(order.view().path("pastOffers")).stream()
                .map(past -> past.path("outcome").asText())
                .toList();
    }

    private JsonNode openOffer(String administrator) {
        return list(stage.door().get(administrator, OFFERS).expect(200).body().path("items")).stream()
                .filter(offer -> offer.path("orderId").asText().equals(order.id()))
                .findFirst()
                .orElseThrow(() -> new Deviation(administrator + " does not see the offer"));
    }

    private static String versionOf(JsonNode offer) {
        return '"' + offer.path("version").asText() + '"';
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
