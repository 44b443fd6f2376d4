package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.linli.e2e.LinliCity.Running;

/** Providers, dispatchers and caregivers who do their work and come back when the platform did not answer. */
final class Deskwork {

    private final Door door;
    private final City city;
    private final Random dice = new Random(1);

    Deskwork(Running linli) {
        this(linli.door(), linli.city());
    }

    private Deskwork(Door door, City city) {
        this.door = door;
        this.city = city;
    }

    /** The same people at another address. */
    Deskwork at(Door other) {
        return new Deskwork(other, city);
    }

    /** The provider that has the offer declines; without an offer the dispatcher is told that there is none. */
    Answer decline(JsonNode order) {
        String provider = order.path("offer").path("providerId").asText("");
        return provider.isEmpty()
                ? matchAgain(order)
                : post(
                        city.administratorOf(provider),
                        order,
                        "/offer/decline",
                        version(order),
                        Map.of("reason", "NO_CAPACITY"));
    }

    /** The dispatcher has it matched again. */
    Answer matchAgain(JsonNode order) {
        return post("dispatcher", order, "/dispatch", version(order), Map.of());
    }

    /** Whatever is to be done next for the order; a no is fine, it is looked at again later. */
    void doNext(JsonNode order) {
        switch (order.path("state").asText()) {
            case "OFFERED" -> answer(order);
            case "QUEUED" -> matchAgain(order);
            case "ACCEPTED", "IN_SERVICE" -> order.path("visits").forEach(visit -> make(order, visit));
            default -> {}
        }
    }

    private void answer(JsonNode order) {
        JsonNode offer = order.path("offer");
        String admin = city.administratorOf(offer.path("providerId").asText());
        List<Map<String, String>> crew = StreamSupport.stream(
                        offer.path("proposedCrew").spliterator(), false)
                .map(caregiver -> Map.of("caregiverId", caregiver.asText()))
                .toList();
        Answer accepted = post(admin, order, "/offer/acceptance", version(order), Map.of("crew", crew));
        if (accepted.code().equals("CAREGIVER_BOOKED")) {
            post(admin, order, "/offer/decline", version(order), Map.of("reason", "NO_CAPACITY"));
        }
    }

    private void make(JsonNode order, JsonNode visit) {
        String caregiver = visit.path("caregiverId").asText();
        String account = city.accountOf(caregiver);
        String visits = "/visits/" + caregiver;
        switch (visit.path("state").asText()) {
            case "PLANNED", "EN_ROUTE" ->
                post(
                        account,
                        order,
                        visits + "/check-in",
                        version(visit),
                        Map.of(
                                "point",
                                Map.of("lon", city.lon(), "lat", city.lat(), "coordSystem", "WGS84"),
                                "reason",
                                "演示：提前签到"));
            case "CHECKED_IN" -> checkOut(order, visit, account, visits);
            default -> {}
        }
    }

    private void checkOut(JsonNode order, JsonNode visit, String account, String visits) {
        Photo photo = Photo.draw(dice);
        Answer uploaded = door.once(
                account,
                "POST",
                path(order, "/photos"),
                BodyPublishers.ofByteArray(photo.bytes()),
                Map.of(
                        "Content-Type",
                        "image/png",
                        "Repr-Digest",
                        photo.reprDigest(),
                        "Idempotency-Key",
                        Door.newKey()));
        if (uploaded.status() == 201) {
            Map<String, Object> proof = Map.of(
                    "photoIds",
                    List.of(uploaded.text("photoId")),
                    "signature",
                    Map.of("signed", false, "cannotSignReason", "老人休息中"));
            post(account, order, visits + "/check-out", version(visit), Map.of("proof", proof));
        }
    }

    private Answer post(String account, JsonNode order, String rest, String version, Object body) {
        return door.post(
                account, path(order, rest), body, Map.of("If-Match", version, "Idempotency-Key", Door.newKey()));
    }

    private static String path(JsonNode order, String rest) {
        return Neighbours.ORDERS + "/" + order.path("id").asText() + rest;
    }

    private static String version(JsonNode versioned) {
        return '"' + versioned.path("version").asText() + '"';
    }
}
