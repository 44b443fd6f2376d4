package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.linli.e2e.Teller.Line;

/**
 * Both caregivers set off, check in and check out with proof. The visit is agreed for tomorrow and the story is told
 * today, so both check-ins are outside the agreed window and say so; one is too far away besides.
 */
final class Visiting {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final String TOO_EARLY = "演示：提前一天签到";

    private final Stage stage;
    private final FollowedOrder order;
    private final Newcomer newcomer;
    private final List<String> crew;
    private final Map<String, String> versions = new HashMap<>();

    Visiting(Stage stage, FollowedOrder order, Newcomer newcomer, List<String> crew) {
        this.stage = stage;
        this.order = order;
        this.newcomer = newcomer;
        this.crew = List.copyOf(crew);
    }

    /** Up to the completion. */
    void tell() {
        String near = crew.get(0);
        String far = crew.get(1);
        Teller teller = stage.teller();
        crew.forEach(caregiver -> teller.step(() -> setOff(caregiver)));
        teller.step(() -> checkInNear(near));
        teller.step(() -> checkInFar(far));
        teller.step(() -> checkOutSigned(near));
        teller.step(() -> checkOutUnsigned(far));
        teller.step(this::complete);
    }

    private Line setOff(String caregiver) {
        JsonNode visits = stage.door()
                .get(account(caregiver), "/api/order-dispatch/v1/visits")
                .expect(200)
                .body();
        JsonNode own = StreamSupport.stream(visits.path("items").spliterator(), false)
                .filter(visit -> visit.path("orderId").asText().equals(order.id()))
                .findFirst()
                .orElseThrow(() -> new Deviation(account(caregiver) + " does not see the visit"));
        versions.put(caregiver, '"' + own.path("version").asText() + '"');
        JsonNode visit = visit(caregiver, "en-route", Map.of());
        Deviation.require("state of the visit", "EN_ROUTE", visit.path("state").asText());
        return new Line(order.event("visit.en-route"), account(caregiver) + " sets off");
    }

    private Line checkInNear(String caregiver) {
        double lat = newcomer.lat() + 40 / METRES_PER_DEGREE;
        JsonNode visit = visit(caregiver, "check-in", checkIn(newcomer.lon(), lat, TOO_EARLY));
        int metres = visit.path("metres").asInt();
        Deviation.require(Math.abs(metres - 40) <= 2, "distance at check-in: expected 40 m, but was " + metres);
        Deviation.require("flags of the check-in", List.of("OUTSIDE_WINDOW"), flags(visit));
        return new Line(
                order.event("visit.checked-in"),
                "%s checks in %d m from the home, a day early".formatted(account(caregiver), metres));
    }

    private Line checkInFar(String caregiver) {
        double lon = newcomer.lon() + 400 / METRES_PER_DEGREE / Math.cos(Math.toRadians(newcomer.lat()));
        Answer refused =
                send(caregiver, "check-in", checkIn(lon, newcomer.lat(), "")).expect(422);
        Deviation.require("refusal of a far check-in without a reason", "REASON_REQUIRED", refused.code());
        JsonNode visit = visit(caregiver, "check-in", checkIn(lon, newcomer.lat(), "小区大门封闭，在门外等候"));
        Deviation.require("flags of the check-in", List.of("FAR_FROM_HOME", "OUTSIDE_WINDOW"), flags(visit));
        return new Line(
                order.event("visit.checked-in"),
                "%s checks in %d m away: refused without a reason, flagged with it"
                        .formatted(account(caregiver), visit.path("metres").asInt()));
    }

    private Line checkOutSigned(String caregiver) {
        String photo = upload(caregiver);
        String signature = upload(caregiver);
        JsonNode visit = visit(
                caregiver,
                "check-out",
                Map.of(
                        "proof",
                        Map.of("photoIds", List.of(photo), "signature", Map.of("signed", true, "photoId", signature))));
        Deviation.require(
                visit.path("proof").path("signed").asBoolean(), "the proof should be signed: " + visit.path("proof"));
        return new Line(
                order.event("visit.checked-out"),
                account(caregiver) + " checks out with a photo and the signature, both uploaded and hash checked");
    }

    private Line checkOutUnsigned(String caregiver) {
        String photo = upload(caregiver);
        JsonNode visit = visit(
                caregiver,
                "check-out",
                Map.of(
                        "proof",
                        Map.of(
                                "photoIds",
                                List.of(photo),
                                "signature",
                                Map.of("signed", false, "cannotSignReason", "老人手抖，无法签字"))));
        Deviation.require(
                "reason for no signature",
                "老人手抖，无法签字",
                visit.path("proof").path("cannotSignReason").asText());
        return new Line(
                order.event("visit.checked-out"),
                account(caregiver) + " checks out with a photo, nobody could sign: 老人手抖，无法签字");
    }

    private Line complete() {
        Deviation.require("state after the last check-out", "COMPLETED", order.state());
        return new Line(order.event("order.completed"), "the order is complete");
    }

    private JsonNode visit(String caregiver, String act, Map<String, Object> body) {
        Answer answer = send(caregiver, act, body).expect(200);
        versions.put(caregiver, answer.version());
        return answer.body().path("visit");
    }

    private Answer send(String caregiver, String act, Map<String, Object> body) {
        String version = versions.getOrDefault(caregiver, "");
        return stage.door()
                .change(account(caregiver), "POST", order.path("/visits/" + caregiver + "/" + act), version, body);
    }

    private String upload(String caregiver) {
        Photo photo = Photo.draw(stage.dice());
        Map<String, String> headers = Map.of(
                "Content-Type", "image/png", "Repr-Digest", photo.reprDigest(), "Idempotency-Key", Door.newKey());
        return stage.door()
                .send(
                        account(caregiver),
                        "POST",
                        order.path("/photos"),
                        BodyPublishers.ofByteArray(photo.bytes()),
                        headers)
                .expect(201)
                .text("photoId");
    }

    private String account(String caregiver) {
        return stage.city().accountOf(caregiver);
    }

    private static Map<String, Object> checkIn(double lon, double lat, String reason) {
        return Map.of(
                "point", Map.of("lon", lon, "lat", lat, "coordSystem", "WGS84"), "accuracyM", 8, "reason", reason);
    }

    private static List<String> flags(JsonNode visit) {
        return StreamSupport.stream(visit.path("flags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
